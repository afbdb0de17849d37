package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Procedure 13/POS.AP/F/2023 of the regional office: ten minutes to verify, two to sign, and each way back. */
final class KanregJourney {
    private final Offices offices;

    KanregJourney(Offices offices) {
        this.offices = offices;
    }

    private Journey begun() {
        return Journey.begun(offices, "kanreg", "persetujuan-teknis-ni-casn", "tim-pemroses", Map.of());
    }

    /** How long the office has for the step from when it was opened. */
    private static Duration allowed(JsonNode row) {
        return Duration.between(
                Instant.parse(row.get("openedAt").asText()),
                Instant.parse(row.get("dueAt").asText()));
    }

    void withinItsTimes() {
        Journey one = begun();
        assertThat(allowed(one.open(1))).isEqualTo(Duration.ofMinutes(10));
        offices.pass(Duration.ofMinutes(9));
        one.officer("tim-pemroses").completes(1, "ms");
        assertThat(allowed(one.open(2))).isEqualTo(Duration.ofMinutes(2));
        offices.pass(Duration.ofMinutes(1));
        assertThat(isLate(one, 2)).isFalse();
        one.officer("pejabat-penandatanganan").completes(2, "ditandatangani");
        one.hasEnded(false, "persetujuan-teknis");
    }

    void overdueOnce() {
        Journey one = begun();
        assertThat(isLate(one, 1)).isFalse();
        offices.pass(Duration.ofMinutes(11));
        assertThat(isLate(one, 1)).isTrue();
        one.officer("tim-pemroses").completes(1, "ms");
        one.officer("pejabat-penandatanganan").completes(2, "ditandatangani");
        one.hasEnded(false, "persetujuan-teknis");
    }

    /** Whether a step stands among what was due by now in its actor's list. */
    private boolean isLate(Journey one, int step) {
        String actor = one.open(step).at("/actors/0").asText();
        return offices.of("kanreg." + actor)
                .get("/cases?state=open&limit=200&actor=" + actor + "&dueBefore=" + offices.now())
                .with(200)
                .get("cases")
                .findValuesAsText("id")
                .contains(one.id());
    }

    /** BTS stops the clock until the agency has completed its proposal; the signatory sends back; then both are done. */
    void backForEachReason() {
        Journey one = begun();
        Officer team = one.officer("tim-pemroses");
        team.refused(422, 1, "bts", " ");
        team.completes(1, "bts", "Ijazah tidak terbaca", Map.of());
        assertThat(one.open(1).has("dueAt")).isFalse();
        team.cannotComplete(1);
        offices.passDays(2);
        one.stands(
                team.posts("/steps/" + one.stepId(1) + "/resumption", Map.of("comment", "Sudah dilengkapi di SIASN")));
        assertThat(allowed(one.open(1))).isEqualTo(Duration.ofMinutes(10));
        team.completes(1, "ms");
        Officer signatory = one.officer("pejabat-penandatanganan");
        signatory.completes(2, "ketidaksesuaian", "Gelar keliru", Map.of());
        team.completes(1, "ms");
        signatory.completes(2, "ditandatangani");
        one.hasEnded(false, "persetujuan-teknis");
    }

    void endsWithoutProduct() {
        Journey one = begun();
        one.officer("tim-pemroses").refused(422, 1, "tms", " ");
        one.officer("tim-pemroses").completes(1, "tms", "Usia melampaui batas", Map.of());
        JsonNode file = one.file();
        assertThat(file.get("state").asText()).isEqualTo("rejected");
        assertThat(file.get("products")).isEmpty();
        one.isIntact(false);
    }
}
