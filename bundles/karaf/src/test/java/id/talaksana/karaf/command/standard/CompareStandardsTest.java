package id.talaksana.karaf.command.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Alignment.Place;
import id.talaksana.api.comparison.Alignment.Relation;
import id.talaksana.api.comparison.Alignment.Review;
import id.talaksana.api.comparison.Alignment.Row;
import id.talaksana.api.comparison.Alignment.Side;
import id.talaksana.api.comparison.Comparisons;
import id.talaksana.api.comparison.Likeness;
import id.talaksana.api.comparison.StepJudgement.Match;
import id.talaksana.api.text.Sourced;
import id.talaksana.karaf.Console;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class CompareStandardsTest {
    private static final Instant NOW = Instant.parse("2026-08-03T03:00:00Z");

    private final Console console = new Console();

    public CompareStandardsTest() {
        console.comparisons = new OnePair();
    }

    @Test
    public void whatAPersonJudgedStandsBesideWhatIsPresumed() throws Exception {
        String printed =
                console.run(new CompareStandards(), Map.of("agency", "satu", "service", "izin", "other", "dua/cuti"));
        assertThat(printed)
                .contains("1. Memeriksa berkas", "diduga padan, tinjau lagi", "diperkirakan sama")
                .contains("Dinilai 3 kali; keserupaan 50%.");
    }

    @Test
    public void whatNamesNoServiceIsToldWithAnExample() {
        assertThatThrownBy(() -> console.run(
                        new CompareStandards(), Map.of("agency", "satu", "service", "izin", "other", "dua")))
                .hasMessageContaining("balikpapan/pengadaan-asn");
    }

    /** Two services of which one pair was judged and the other was not. */
    private static final class OnePair implements Comparisons {
        @Override
        public Alignment align(ServiceId left, ServiceId right) {
            Place step = new Place("periksa", 1, "1", Sourced.stated("Memeriksa berkas"));
            return new Alignment(
                    side(left),
                    side(right),
                    3,
                    0.5,
                    List.of(
                            new Row(
                                    Relation.SAME,
                                    step,
                                    step,
                                    0.4,
                                    List.of(),
                                    new Review(3, Match.PRESUMED, NOW, true)),
                            new Row(Relation.SAME, step, step, 0.4, List.of(), null)));
        }

        private static Side side(ServiceId id) {
            return new Side(id.agency(), id.service(), "1.0.0", "d", Sourced.stated("Izin"));
        }

        @Override
        public Changes between(String agency, String fromVersion, String toVersion) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Likeness> comparable(ServiceId service) {
            return List.of();
        }
    }
}
