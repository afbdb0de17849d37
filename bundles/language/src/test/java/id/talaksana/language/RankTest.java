package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is wrong in a file of rankings is told with vector, place, reason and remedy, and then nothing is written. */
public class RankTest {
    private static final Ranker NOBODY = ranking -> new Outcome(List.of(), List.of());
    private static final String SOUND =
            """
            {"vectors": [{"id": "v1", "kind": "integration",
              "rule": {"skd": {"max": 550, "weight": "40"},
                       "skb": {"weight": "60", "parts": [{"id": "cat", "max": "500", "weight": "100"}]},
                       "ties": ["skd", "gpa-or-diploma", "older"]},
              "formations": [{"id": "F", "seats": 2}],
              "applicants": [{"id": "a", "formation": "F", "twk": 95, "tiu": 120, "tkp": 185, "skb": {"cat": 450}}]}]}
            """;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    public void aSoundFileIsWorkedOut() throws IOException {
        assertThat(rank(SOUND)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"id\" : \"v1\"", "\"expect\"");
    }

    @Test
    public void scoresAreNumbersWithinTheirMaximum() throws IOException {
        refused(
                "\"tiu\": 120",
                "\"tiu\": \"tinggi\"",
                "vector v1, $.vectors[0].applicants[0].tiu: it is no number: \"tinggi\".");
        refused("\"tiu\": 120", "\"tiu\": -1", "applicants[0].tiu: it is no number: -1. Write a number such as 166");
        refused("\"tiu\": 120", "\"tiu\": 1e300", "applicants[0].tiu: it is no number");
        refused("\"tiu\": 120, ", "", "applicants[0]: there is no \"tiu\". Write the score, or null");
        refused("\"cat\": 450", "\"cat\": 501", "the score of skb.cat is 501, above its maximum 500. Mend the score");
        refused("\"cat\": 450", "", "applicants[0].skb: there is no \"cat\".");
        refused("\"twk\": 95", "\"twk\": 300", "the score of skd is 605, above its maximum 550.");
    }

    @Test
    public void rulesAreWhole() throws IOException {
        refused(
                "\"weight\": \"60\"",
                "\"weight\": \"50\"",
                "rule.skb.weight: the weights add up to 90, not 100. Change");
        refused("\"weight\": \"100\"", "\"weight\": \"90\"", "rule.skb.parts: the weights add up to 90, not 100.");
        refused("\"max\": 550", "\"max\": 0", "rule.skd.max: a maximum must not be 0.");
        refused("\"older\"", "\"younger\"", "\"younger\" is not known. Use one of [");
        refused(
                "\"integration\"",
                "\"lottery\"",
                "kind: \"lottery\" is not known. Use one of [skd-cut, integration, moved");
        refused("\"integration\"", "\"moved\"", "there is no \"move\". Write \"move\" there.");
        refused(
                "\"ties\"",
                "\"rounding\": {\"when\": \"later\"}, \"ties\"",
                "rule.rounding.when: \"later\" is not known.");
    }

    @Test
    public void whatIsNamedIsThereAndOnce() throws IOException {
        refused(
                "\"formation\": \"F\"",
                "\"formation\": \"G\"",
                "Applicant a: there is no formation \"G\" in this round");
        refused("\"id\": \"F\"", "\"id\": \"\"", "The id \"\" is empty");
        refused("\"seats\": 2", "\"seats\": 2.5", "formations[0].seats: it is no whole number: 2.5.");
        refused("\"seats\": 2", "\"seats\": 2, \"seats\": 3", "line 5, column ");
        refused("\"applicants\": [", "\"applicants\": [" + applicant() + ", ", "The id \"a\" is used twice");
        refused(
                applicant(),
                applicant().replace("}}", "}, \"born\": \"1995-02-30\"}"),
                "born: it is no date: \"1995-02-30\".");
    }

    private static String applicant() {
        int from = SOUND.indexOf("{\"id\": \"a\"");
        return SOUND.substring(from, SOUND.indexOf("}}", from) + 2);
    }

    @Test
    public void whatNothingReadsIsSaidAndHindersNobody() throws IOException {
        assertThat(rank(SOUND.replace("\"ties\"", "\"knockout\": {}, \"ties\"")))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("warning, vector v1, $.vectors[0].rule.knockout: nothing reads this key");
    }

    @Test
    public void whatIsNoFileOrNoJsonIsSaid() throws IOException {
        assertThat(Rank.run(new String[] {"nowhere.json"}, NOBODY, new PrintStream(out), new PrintStream(err)))
                .isEqualTo(2);
        refused(SOUND, "{", "line 1, column ");
        refused(SOUND, "[]", "vector -, $: it is no object with keys. Write it as {");
        refused(SOUND, "{}", "vector -, $: there is no \"vectors\".");
        refused(SOUND, SOUND + "x", "this is no JSON");
    }

    private void refused(String was, String is, String because) throws IOException {
        err.reset();
        String file = SOUND.replace(was, is);
        assertThat(file).isNotEqualTo(SOUND);
        assertThat(rank(file)).as(is).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(because);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int rank(String file) throws IOException {
        Path path = temporary.getRoot().toPath().resolve("rankings.json");
        Files.writeString(path, file);
        return Rank.run(
                new String[] {path.toString()},
                NOBODY,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
