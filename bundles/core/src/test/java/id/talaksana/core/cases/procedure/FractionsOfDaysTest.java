package id.talaksana.core.cases.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Sourced;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;

/** A step is never due before the time that is published. */
public class FractionsOfDaysTest {
    /** A Monday. */
    private static final Instant OPENED = Instant.parse("2026-03-02T02:00:00Z");

    private static final Agency UTC = new Agency(
            "uji",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Sourced.stated(ZoneOffset.UTC),
            null,
            null,
            List.of());

    @Test
    public void aFractionOfADayIsNotCut() {
        assertThat(due("1.5 working-day")).isEqualTo("2026-03-05T00:00:00Z");
        assertThat(due("0.5 day")).isEqualTo("2026-03-04T00:00:00Z");
        assertThat(due("1 day")).isEqualTo("2026-03-04T00:00:00Z");
        assertThat(due("2.5 week")).isEqualTo("2026-03-21T00:00:00Z");
        assertThat(due("1.5 hour")).isEqualTo("2026-03-02T03:30:00Z");
    }

    private static Instant due(String duration) {
        AgencyDefinition definition = DefinitionReader.read(
                        Samples.files(Samples.AGENCY, Samples.SERVICE.replace("10 minute", duration)))
                .definition()
                .orElseThrow();
        Step step = definition.services().get(0).steps().get(0);
        return DueTime.of(step, OPENED, UTC, WorkTime.RUNNING);
    }
}
