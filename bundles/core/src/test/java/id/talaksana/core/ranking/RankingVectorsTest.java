package id.talaksana.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talaksana.api.definition.PublicService.Minimum;
import id.talaksana.api.definition.PublicService.Minimum.Afterwards;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.StageWeights;
import id.talaksana.api.text.Sourced;
import id.talaksana.language.ranking.ExpectedForm;
import id.talaksana.language.ranking.RankingFile;
import id.talaksana.language.ranking.RankingVector;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.Test;

/** The published vectors, and some of our own for the kinds that they do not show, worked out by hand. */
public class RankingVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    public void thePublishedVectorsComeOutExactly() throws IOException {
        allComeOut("published.json", 6);
    }

    @Test
    public void soDoThoseWorkedOutByHand() throws IOException {
        allComeOut("worked.json", 6);
    }

    private static void allComeOut(String file, int count) throws IOException {
        JsonNode given = JSON.readTree(read(file)).get("vectors");
        assertThat(given).hasSize(count);
        Ranker ranker = ServiceLoader.load(Ranker.class).findFirst().orElseThrow();
        ExpectedForm form = new ExpectedForm();
        for (RankingVector vector : RankingFile.read(read(file))) {
            assertThat(vector.unread()).as(vector.id()).isEmpty();
            form.add(vector, ranker.rank(vector.ranking()));
        }
        JsonNode worked = JSON.readTree(form.text()).get("vectors");
        for (int i = 0; i < count; i++) {
            assertThat(worked.get(i).get("id")).isEqualTo(given.get(i).get("id"));
            assertThat(worked.get(i).get("expect"))
                    .as(given.get(i).get("id").asText())
                    .isEqualTo(given.get(i).get("expect"));
        }
    }

    @Test
    public void allOfThemHaveTheStatedProperties() throws IOException {
        for (String file : List.of("published.json", "worked.json")) {
            for (RankingVector vector : RankingFile.read(read(file))) {
                Ranking ranking = vector.ranking();
                assertThat(StatedProperties.faults(ranking, new FractionRanker().rank(ranking)))
                        .as(vector.id())
                        .isEmpty();
            }
        }
    }

    @Test
    public void weightsThatArePublishedAsRefusedAreRefusedForThoseReasons() throws IOException {
        JsonNode vector = JSON.readTree(read("published.json")).get("vectors").get(5);
        Map<String, StageWeights.Range> ranges = new HashMap<>();
        vector.get("rule")
                .get("ranges")
                .properties()
                .forEach(each -> ranges.put(
                        each.getKey(),
                        new StageWeights.Range(
                                new BigDecimal(each.getValue().get(0).asText()),
                                new BigDecimal(each.getValue().get(1).asText()))));
        assertThat(new StageWeights(decimals(vector.get("rule").get("weights")), ranges).faults())
                .isEmpty();
        assertThat(vector.get("refusedWeights")).hasSize(3);
        for (JsonNode refused : vector.get("refusedWeights")) {
            List<String> because = new ArrayList<>();
            refused.get("because").forEach(each -> because.add(each.asText()));
            assertThat(new StageWeights(decimals(refused.get("weights")), ranges).faults())
                    .map(RankingVectorsTest::said)
                    .isEqualTo(because);
        }
    }

    private static Map<String, BigDecimal> decimals(JsonNode node) {
        Map<String, BigDecimal> decimals = new HashMap<>();
        node.properties()
                .forEach(each -> decimals.put(
                        each.getKey(), new BigDecimal(each.getValue().asText())));
        return decimals;
    }

    private static String said(StageWeights.Fault fault) {
        if (fault instanceof StageWeights.Fault.Above above) {
            return above.stage() + " above " + above.highest();
        }
        if (fault instanceof StageWeights.Fault.Below below) {
            return below.stage() + " below " + below.lowest();
        }
        return "sum " + ((StageWeights.Fault.Sum) fault).sum();
    }

    @Test
    public void tooFewApplicantsExtendTheAnnouncementAndThenWhatTheRoundSays() {
        Minimum four = new Minimum("daftar", Sourced.stated(4), 2, 7, Afterwards.WITHDRAW);
        assertThat(four.consequence(4, 0)).isEqualTo(Afterwards.GO_ON);
        assertThat(four.consequence(3, 0)).as("extended").isNull();
        assertThat(four.consequence(3, 1)).as("extended").isNull();
        assertThat(four.consequence(3, 2)).isEqualTo(Afterwards.WITHDRAW);
        assertThat(four.consequence(4, 2)).isEqualTo(Afterwards.GO_ON);
    }

    private static byte[] read(String file) throws IOException {
        return RankingVectorsTest.class.getResourceAsStream("/rankings/" + file).readAllBytes();
    }
}
