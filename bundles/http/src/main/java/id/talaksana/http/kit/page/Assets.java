package id.talaksana.http.kit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.request.ContentTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;

/** Stylesheets, script and icon: read and compressed once, each at an address that carries the digest of its content. */
public final class Assets {
    /** The first segment of their addresses. */
    public static final String SEGMENT = "aset";

    private static final String CSS = "text/css;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Asset> byName = new LinkedHashMap<>();

    /** One asset. */
    public record Asset(String mediaType, byte[] plain, byte[] gzipped) {}

    /** The assets of this bundle. */
    public Assets() {
        Properties versions = versions();
        String pico = "/META-INF/resources/webjars/picocss__pico/" + versions.getProperty("pico");
        add("pico.css", CSS, read(pico + "/css/pico.min.css"));
        add("portal.css", CSS, read("aset/portal.css"));
        add("meja.css", CSS, read("aset/meja.css"));
        add("portal.js", SCRIPT, read("aset/portal.js"));
        add("lambang.svg", "image/svg+xml", read("aset/lambang.svg"));
        editor("/META-INF/resources/webjars/codemirror/" + versions.getProperty("codemirror"));
    }

    /** The editor of definitions, and what it knows of them. */
    private void editor(String from) {
        byte[] style = joined(
                read(from + "/lib/codemirror.css"),
                read(from + "/addon/hint/show-hint.css"),
                read("aset/penyunting.css"));
        byte[] script = joined(
                read(from + "/lib/codemirror.js"),
                read(from + "/mode/yaml/yaml.js"),
                read(from + "/addon/hint/show-hint.js"),
                read("aset/penyunting.js"));
        add("penyunting.css", CSS, style);
        add("penyunting.js", SCRIPT, script);
        for (String schema : List.of("agency", "service")) {
            byte[] json = read(AgencyDefinition.class, schema + ".schema.json");
            add("skema-" + schema + ".js", SCRIPT, joined("window.skemaTalaksana =".getBytes(UTF_8), json));
        }
    }

    /** One behind the other, each on lines of its own. */
    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
            all.write('\n');
        }
        return all.toByteArray();
    }

    /** Where an asset is. */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }

    /** The asset with this last segment of an address. */
    public Optional<Asset> find(String segment) {
        return Optional.ofNullable(byName.get(segment));
    }

    private void add(String name, String mediaType, byte[] content) {
        int dot = name.lastIndexOf('.');
        String segment =
                name.substring(0, dot) + "." + ContentTag.digest(content).substring(0, 12) + name.substring(dot);
        addresses.put(name, "/" + SEGMENT + "/" + segment);
        byName.put(segment, new Asset(mediaType, content, gzip(content)));
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    private static byte[] read(String resource) {
        return read(Assets.class, resource);
    }

    private static byte[] read(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compressed. */
    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
