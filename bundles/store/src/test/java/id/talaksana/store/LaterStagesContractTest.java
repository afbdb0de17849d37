package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionChange.Difference;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** What ranking anew does to later stages, which are not opened again. */
public class LaterStagesContractTest extends RecomputedRoundContract {
    @Test
    public void aSeatGoesOnByTheLaterRankingOfThePeriodAndWhoLeftStaysGone() {
        open(FINAL);
        decided("skd");
        close("skd");
        scores("nomor peserta,skb.cat\nA-1,380\nA-2,390\nA-5,400\n");
        int result = decided("akhir");
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "tidak-lulus", "A-2", "lulus", "A-5", "lulus")));
        round.replacements().replace(panitia, id, result, "A-5", "Mengundurkan diri", null);
        close("akhir");
        accepted("lulus", "A-1");
        corrected("A-1", Map.of("skb.cat", "450"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences())
                .containsExactly(
                        new Difference("A-1", "akhir", "tidak-lulus", "lulus", 1),
                        new Difference("A-2", "akhir", "lulus", "tidak-lulus", null));
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "tidak-lulus", "A-5", "tidak-lulus")));
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "gugur"));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aTieThatTheRuleDoesNotBreakIsForPeople() {
        open(FINAL);
        decided("skd");
        close("skd");
        scores("nomor peserta,skb.cat\nA-1,380\nA-2,390\nA-5,400\n");
        decided("akhir");
        close("akhir");
        accepted("lulus", "A-1");
        corrected("A-1", Map.of("twk", "95", "tiu", "110", "tkp", "190", "skb.cat", "390"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences()).containsExactly(new Difference("A-1", "akhir", "tidak-lulus", "lulus", 1));
        assertThat(said(done)).contains("F1 at step akhir stay as they are", "in a tie");
        assertThat(outcomes("akhir")).isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "lulus", "A-5", "lulus")));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void anAnswerStandsUntilPeopleSayWhatHoldsWhereTheScoresTurnOneDownEarlier() {
        open(FINAL);
        decided("skd");
        close("skd");
        scores("nomor peserta,skb.cat\nA-1,390\nA-2,380\nA-5,400\n");
        decided("akhir");
        close("akhir");
        accepted("lulus", "A-2");
        corrected("A-2", Map.of("tiu", "60", "skb.cat", "450"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences())
                .containsExactlyInAnyOrder(
                        new Difference("A-2", "akhir", "tidak-lulus", "lulus", 1),
                        new Difference("A-2", "skd", "lanjut", "gugur", null),
                        new Difference("A-3", "skd", "gugur", "lanjut", null));
        assertThat(said(done)).contains("A-2", "turned down at an earlier step");
        assertThat(outcomes("akhir")).isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "lulus", "A-5", "lulus")));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoFallsOutEarlierHasNoSeatLater() {
        open(FINAL);
        decided("skd");
        close("skd");
        scores("nomor peserta,skb.cat\nA-1,380\nA-2,390\nA-5,400\n");
        decided("akhir");
        close("akhir");
        accepted("lanjut", "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences())
                .containsExactly(
                        new Difference("A-4", "skd", "gugur", "lanjut", 1),
                        new Difference("A-2", "skd", "lanjut", "gugur", null),
                        new Difference("A-1", "akhir", "tidak-lulus", "lulus", null),
                        new Difference("A-2", "akhir", "lulus", "tidak-lulus", null));
        assertThat(said(done)).contains("akhir", "not opened again", "A-4");
        assertThat(outcomes("akhir"))
                .as("the stage that was closed gives A-4 none")
                .isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "tidak-lulus", "A-5", "lulus")));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aLaterStepThatWentOnStaysAndItIsSaidWithWhomAndWithoutWhom() {
        inThePeriod();
        accepted(null, "A-4");
        close("sanggah");
        decide("wawancara", "layak", "A-1", "A-2", "A-5");
        close("wawancara");
        corrected("A-4", Map.of("tiu", "150"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(said(done))
                .contains("wawancara is closed and is not opened again: 1 applicants have no outcome there (A-4)")
                .contains("wawancara was opened while 1 applicants went on who are turned down now (A-2)");
        assertThat(outcomes("wawancara")).hasSize(3).containsEntry("A-2", "layak");
        assertThat(open()).extracting(StepRow::step).containsExactly("tutup");
        assertThat(faults()).isEmpty();
    }
}
