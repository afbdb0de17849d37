package id.talaksana.language.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.selection.RankedOutcomes;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.rule.StatedRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class WholeDecimalsTest {
    @Test
    public void aWeightThatARoundSetsToTwentyIsANumber() {
        Map<String, Object> weights = Map.of(
                "makalah", new BigDecimal("20"),
                "asesmen", new BigDecimal("20"),
                "wawancara", new BigDecimal("40"),
                "rekam-jejak", new BigDecimal("20.0"));
        StepRanking ranking = new StepRanking(
                List.of(),
                "jpt",
                new RankedOutcomes("lulus", "gagal"),
                Map.of("weights", weights, "top", 3),
                List.of());
        StatedRule rule = new StatedRules().read(ranking);
        assertThat(rule.rule().parts()).hasSize(4);
    }
}
