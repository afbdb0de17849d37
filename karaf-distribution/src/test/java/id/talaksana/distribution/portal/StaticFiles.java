package id.talaksana.distribution.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle without code whose files the container's own server sends as they are, below {@code /statis}. */
final class StaticFiles {
    static final String PREFIX = "/statis/";

    private static final String COMPONENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="statis" immediate="true">
              <implementation class="java.lang.Object"/>
              <service><provide interface="java.lang.Object"/></service>
              <property name="osgi.http.whiteboard.resource.pattern" value="/statis/*"/>
              <property name="osgi.http.whiteboard.resource.prefix" value="/statis"/>
            </scr:component>
            """;

    private StaticFiles() {}

    /** Writes the bundle and gives its address. */
    static String write(Path jar, Map<String, byte[]> files) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "id.talaksana.test.statis");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Service-Component", "OSGI-INF/statis.xml");
        headers.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3)(!(version>=2)))\"");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("OSGI-INF/statis.xml"));
            out.write(COMPONENT.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new JarEntry("statis/" + file.getKey()));
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.toUri().toString();
    }
}
