package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** The time that a service's document promises is when its cases are due. */
public class PromisedTimeTest {
    private static final List<String> STEPS = List.of("id: terima", "id: tanda-tangan");

    private final Procedures it = new Procedures();

    private CaseFile promised(String times) {
        assertThat(it.publish("1.0.0", "processingTime: {times: [" + times + "]}\n", STEPS))
                .isEmpty();
        return it.open();
    }

    private static String time(String limit, String duration) {
        return "{text: Waktu, limit: " + limit + ", duration: " + duration + "}";
    }

    @Test
    public void aCaseIsDueByTheWorkingDaysThatItsDocumentPromises() {
        // Opened on a Friday.
        CaseFile c = promised(time("maximum", "5 working-day"));
        assertThat(c.dueAt()).isEqualTo(Instant.parse("2026-03-20T16:00:00Z"));
        assertThat(it.done(c, "terima").dueAt()).as("whatever its steps do").isEqualTo(c.dueAt());
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void theLeastTimeIsNoPromise() {
        assertThat(promised(time("minimum", "2 day")).dueAt()).isNull();
    }

    @Test
    public void besideTheLeastTheMostHolds() {
        assertThat(promised(time("minimum", "2 day") + ", " + time("maximum", "5 day"))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-03-18T16:00:00Z"));
    }

    @Test
    public void ofSeveralTimesNobodyKnowsWhichHolds() {
        assertThat(promised(time("maximum", "2 day") + ", " + time("maximum", "5 day"))
                        .dueAt())
                .isNull();
    }

    @Test
    public void withoutAPromiseACaseIsNotDue() {
        assertThat(it.publish("1.0.0", "", STEPS)).isEmpty();
        assertThat(it.open().dueAt()).isNull();
    }
}
