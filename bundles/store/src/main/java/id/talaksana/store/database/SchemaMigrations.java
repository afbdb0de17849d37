package id.talaksana.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * Brings the schema to the present, by the numbered scripts in {@code db/migration}.
 *
 * <p>The scripts are listed in {@code db/migration/index}: Flyway finds files by walking the class path, and in OSGi
 * there is none to walk.
 */
final class SchemaMigrations {

    private static final String FOLDER = "/db/migration/";

    private SchemaMigrations() {}

    static void run(DataSource dataSource, Map<String, String> types) {
        Flyway.configure(SchemaMigrations.class.getClassLoader())
                .dataSource(dataSource)
                .resourceProvider(new Scripts())
                .javaMigrationClassProvider(List::of)
                .placeholders(types)
                .failOnMissingLocations(false)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    private static final class Scripts implements ResourceProvider {

        private final List<LoadableResource> scripts = Stream.of(read("index").split("\\R"))
                .filter(name -> !name.isBlank())
                .<LoadableResource>map(Script::new)
                .toList();

        @Override
        public LoadableResource getResource(String name) {
            return scripts.stream()
                    .filter(script -> script.getFilename().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return scripts.stream()
                    .filter(script -> script.getFilename().startsWith(prefix))
                    .filter(script -> Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return new StringReader(SchemaMigrations.read(name));
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }

    private static String read(String name) {
        try (InputStream in = SchemaMigrations.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle does not hold " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
