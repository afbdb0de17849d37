package id.talaksana.distribution.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What is kept of an older release: its data, and a list of what is in there. */
final class Fixture {
    private static final String FOLDER = "/upgrade/";

    private Fixture() {}

    /** The list of what the data of one database hold. */
    static JsonNode list(String database) {
        try (InputStream list = Fixture.class.getResourceAsStream(FOLDER + database + ".json")) {
            return new JsonMapper().readTree(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dump of a PostgreSQL database. */
    static String dump() {
        try (InputStream dump = Fixture.class.getResourceAsStream(FOLDER + "postgresql.sql")) {
            return new String(dump.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a data folder in its place. */
    static void unzip(Path data) {
        try (ZipInputStream zip = new ZipInputStream(Fixture.class.getResourceAsStream(FOLDER + "derby.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = data.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs a data folder without what is made anew: Karaf's own, the tests' doors, passwords that are on the list. */
    static void zip(Path data, Path archive) throws IOException {
        List<String> left = List.of("karaf", "console", "deploy", "admin-password");
        try (Stream<Path> files = Files.walk(data);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path name = data.relativize(file);
                if (!left.contains(name.getName(0).toString())) {
                    zip.putNextEntry(new ZipEntry(name.toString()));
                    if (file.endsWith("service.properties")) {
                        // Derby notes there where it lay.
                        zip.write(Files.readString(file)
                                .replaceAll("(?m)^#/.*\\R", "")
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        Files.copy(file, zip);
                    }
                }
            }
        }
    }
}
