package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** The weights that are set when a round is opened make a hundred with those that are not, or it is not opened. */
public class SetWeightsContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            fields:
              - {id: bobot-makalah, label: Bobot makalah, kind: number, optional: true, min: 15, max: 50}
              - {id: bobot-wawancara, label: Bobot wawancara, kind: number, optional: true, min: 15, max: 85}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: nilai
                text: Menilai
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: terbaik, label: Terbaik}, {id: tidak, label: Tidak, end: rejected}]
                ranking:
                  - kind: jpt
                    outcomes: {passed: terbaik, failed: tidak}
                    rule:
                      weights:
                        makalah: {field: bobot-makalah, otherwise: 40}
                        wawancara: {field: bobot-wawancara, otherwise: 60}
                      top: 3
                    basis: [{of: [weights, top], toConfirm: true}]
            """;

    private OpenRound round;

    @Before
    public void open() {
        round = setting().open(SERVICE, "panitia");
    }

    private CaseId opened(Map<String, String> weights) {
        Opening opening = new Opening(agency, "seleksi", "Seleksi 2026", Set.of(), weights, List.of(), null);
        return round.cases()
                .open(round.officer("panitia"), opening, Channel.REST)
                .id();
    }

    @Test
    public void thoseThatDoNotAreRefusedWithTheSum() {
        Refusal one = catchThrowableOfType(Refusal.class, () -> opened(Map.of("bobot-makalah", "39.5")));
        assertThat(one.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(one.reason().english()).contains("99.5", "bobot-makalah");
        Refusal both = catchThrowableOfType(
                Refusal.class, () -> opened(Map.of("bobot-makalah", "50", "bobot-wawancara", "60")));
        assertThat(both.reason().indonesian()).contains("110", "100");
        assertThat(both.allowed()).containsExactlyInAnyOrder("bobot-makalah", "bobot-wawancara");
    }

    @Test
    public void thoseThatDoAreTaken() {
        assertThat(opened(Map.of())).isNotNull();
        assertThat(opened(Map.of("bobot-makalah", "30.5", "bobot-wawancara", "69.5")))
                .isNotNull();
    }
}
