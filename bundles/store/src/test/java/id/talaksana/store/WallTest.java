package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Nobody asks the database past the wall between agencies. */
public class WallTest {
    private static final Path SOURCES = Path.of("src/main/java");
    /** They write by whole primary key, or within one agency. */
    private static final Set<String> WRITERS = Set.of(
            "RowWriter.java",
            "StatementsWriter.java",
            "OneStatementWriter.java",
            "AssignmentWriter.java",
            "Bell.java",
            "NodeWriter.java",
            "AgendaWriter.java",
            "FigureWriter.java",
            "SurveyWriter.java",
            "RankingTables.java",
            "RoundWriting.java",
            "ObjectionWriting.java",
            "RequestWriter.java",
            "ScoreWriting.java",
            "NumberWriter.java",
            "AnnouncementWriter.java",
            "IncomingWriter.java",
            "SubmittedFileWriter.java",
            "DraftWriter.java",
            "LetterWriter.java",
            "SessionWriter.java",
            "RecheckWriter.java",
            "UndeliveredWriter.java",
            "AddressWriter.java",
            "DatabaseApplicants.java",
            "DatabaseRequirements.java");

    /** They look at no table: settings, limits of a transaction, and the channel that a node listens on. */
    private static final Set<String> SETTINGS =
            Set.of("Durability.java", "Registers.java", "Ear.java", "TableStatistics.java", "WholeSets.java");

    private static final Pattern PAST_THE_WALL = Pattern.compile(
            "\\.createQuery\\(|\\.createNativeQuery\\(|\\.createNamedQuery\\(|\\.getCriteriaBuilder\\(|\\bem\\.find\\("
                    + "|\\.getReference\\(|\\.prepareStatement\\(|\\.prepareCall\\(|\\.createStatement\\("
                    + "|RowWriter\\.write");

    @Test
    public void queriesAreMadeInOnePlace() throws IOException {
        List<String> others;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            others = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ScopedQuery.java"))
                    .filter(file -> !WRITERS.contains(file.getFileName().toString()))
                    .filter(file -> !SETTINGS.contains(file.getFileName().toString()))
                    .filter(file -> PAST_THE_WALL.matcher(read(file)).find())
                    .map(Path::toString)
                    .toList();
        }
        assertThat(others).isEmpty();
    }

    @Test
    public void writersAskNothing() throws IOException {
        for (String writer : WRITERS) {
            assertThat(read(file(writer))).doesNotContain("executeQuery(");
        }
    }

    @Test
    public void everyPrimaryKeyBeginsWithTheAgency() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path script :
                    scripts.filter(each -> each.toString().endsWith(".sql")).toList()) {
                String sql = read(script);
                long tables =
                        Pattern.compile("CREATE TABLE").matcher(sql).results().count();
                long keys = Pattern.compile("PRIMARY KEY \\(agency[,)]")
                        .matcher(sql)
                        .results()
                        .count();
                assertThat(keys).as(script.toString()).isEqualTo(tables);
            }
        }
    }

    private static Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
