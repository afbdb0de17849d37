package id.talaksana.http.kit.page;

import id.talaksana.http.kit.request.ContentTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;

/** Stylesheets, script and icon: read and compressed once, each at an address that carries the digest of its content. */
public final class Assets {
    /** The first segment of their addresses. */
    public static final String SEGMENT = "aset";

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Asset> byName = new LinkedHashMap<>();

    /** One asset. */
    public record Asset(String mediaType, byte[] plain, byte[] gzipped) {}

    /** The assets of this bundle. */
    public Assets() {
        add(
                "pico.css",
                "text/css;charset=UTF-8",
                "/META-INF/resources/webjars/picocss__pico/" + pico() + "/css/pico.min.css");
        add("portal.css", "text/css;charset=UTF-8", "aset/portal.css");
        add("meja.css", "text/css;charset=UTF-8", "aset/meja.css");
        add("portal.js", "text/javascript;charset=UTF-8", "aset/portal.js");
        add("lambang.svg", "image/svg+xml", "aset/lambang.svg");
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

    private void add(String name, String mediaType, String resource) {
        byte[] content = read(resource);
        int dot = name.lastIndexOf('.');
        String segment =
                name.substring(0, dot) + "." + ContentTag.digest(content).substring(0, 12) + name.substring(dot);
        addresses.put(name, "/" + SEGMENT + "/" + segment);
        byName.put(segment, new Asset(mediaType, content, gzip(content)));
    }

    private static String pico() {
        Properties versions = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("pico");
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
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
