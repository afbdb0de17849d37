package id.talaksana.distribution;

import id.talaksana.api.archive.DefinitionArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The bundle of an agency as the archive brings it, and copies of it with another definition. */
public final class AgencyJar {
    private static final String VERSION = "version:";

    private final Manifest manifest;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, byte[]> components = new TreeMap<>();
    private final Set<Class<?>> code = new LinkedHashSet<>();

    private AgencyJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            manifest = file.getManifest();
            for (JarEntry entry : Collections.list(file.entries())) {
                if (entry.getName().matches("agency/.*\\.(yaml|svg)")) {
                    files.put(
                            entry.getName().substring("agency/".length()),
                            new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                } else if (entry.getName().matches(".*\\.class|OSGI-INF/.*\\.xml")) {
                    components.put(entry.getName(), file.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    /** A copy of an agency's bundle. */
    public static AgencyJar of(String agency) {
        try {
            return new AgencyJar(installed(agency));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the archive keeps an agency's bundle. */
    public static Path installed(String agency) throws IOException {
        try (Stream<Path> jars = Files.walk(RunningContainer.home().resolve("system/id/talaksana/agency-" + agency))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Changes the only place in a file where these words stand. */
    public AgencyJar with(String file, String words, String others) {
        String content = files.get(file);
        int place = content.indexOf(words);
        if (place < 0 || content.indexOf(words, place + 1) >= 0) {
            throw new IllegalArgumentException(words + " does not stand once in " + file);
        }
        files.put(file, content.replace(words, others));
        return this;
    }

    /** The one that it has. */
    public String version() {
        return files.get("agency.yaml")
                .lines()
                .filter(line -> line.startsWith(VERSION))
                .map(line -> line.substring(VERSION.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Gives it another version, whichever it has. */
    public AgencyJar version(String version) {
        files.compute(
                "agency.yaml", (name, content) -> content.replaceFirst("(?m)^version: \\S+$", "version: " + version));
        return this;
    }

    /** Makes it another agency's, in a bundle of that agency's name. */
    public AgencyJar as(String agency) {
        String before = files.get("agency.yaml").replaceFirst("(?s).*?(?m)^agency: (\\S+)$.*", "$1");
        return header("Bundle-SymbolicName", "id.talaksana.agency-" + agency)
                .header("Provide-Capability", "talaksana.agency;talaksana.agency=\"" + agency + "\"")
                .with("agency.yaml", "agency: " + before, "agency: " + agency);
    }

    /** Sets a header of the manifest; null takes it away. */
    public AgencyJar header(String name, String value) {
        Attributes headers = manifest.getMainAttributes();
        if (value == null) {
            headers.remove(new Attributes.Name(name));
        } else {
            headers.putValue(name, value);
        }
        return this;
    }

    /** The value of a header. */
    public String header(String name) {
        return manifest.getMainAttributes().getValue(name);
    }

    /** The content of a file. */
    public String file(String name) {
        return files.get(name);
    }

    /** Puts a file in the place of another or beside the others; null takes it away. */
    public AgencyJar file(String name, String content) {
        if (content == null) {
            files.remove(name);
        } else {
            files.put(name, content);
        }
        return this;
    }

    /** Adds a class to the bundle. */
    public AgencyJar code(Class<?> type) {
        code.add(type);
        return this;
    }

    /** The line, counted from 1, where these words stand first. */
    public int line(String file, String words) {
        String content = files.get(file);
        return 1
                + (int) content.substring(0, content.indexOf(words))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The content of each file. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** The definition alone, as a ZIP. */
    public byte[] zip() {
        return DefinitionArchive.write(files());
    }

    /** Writes the bundle and gives its address. */
    public String writeTo(Path jar) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new JarEntry("agency/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> component : components.entrySet()) {
                out.putNextEntry(new JarEntry(component.getKey()));
                out.write(component.getValue());
            }
            for (Class<?> type : code) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (InputStream in = type.getResourceAsStream("/" + entry)) {
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.toUri().toString();
    }
}
