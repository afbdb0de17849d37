package id.talaksana.language.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Alignment.Relation;
import id.talaksana.api.comparison.Alignment.Row;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** Two procedures side by side, on the published ones. */
public class AlignerTest {
    private static final Alignment CASN = align("batanghari", "pengadaan-casn", "balikpapan", "pengadaan-asn");

    /**
     * Judged by hand from both documents: Balikpapan's step with those of Batang Hari that do it. Where Batang Hari types,
     * publishes and answers in steps of their own what Balikpapan does in one, each of them is right.
     */
    private static final Map<Integer, Set<Integer>> BY_HAND = Map.of(
            9, Set.of(2),
            10, Set.of(4, 5),
            11, Set.of(6, 8, 9),
            12, Set.of(10),
            13, Set.of(12, 13),
            14, Set.of(15),
            15, Set.of(18),
            16, Set.of(19),
            17, Set.of(25),
            18, Set.of(30));

    @Test
    public void stepsThatDoTheSameAreFoundAndFewOthers() {
        List<Row> pairs = CASN.rows().stream()
                .filter(row -> row.left() != null && row.right() != null)
                .toList();
        List<Row> right = pairs.stream()
                .filter(row -> BY_HAND.getOrDefault(row.right().position(), Set.of())
                        .contains(row.left().position()))
                .toList();
        assertThat((double) right.size() / BY_HAND.size())
                .as("recall of " + pairs)
                .isGreaterThanOrEqualTo(0.9);
        assertThat((double) right.size() / pairs.size())
                .as("precision of " + pairs)
                .isGreaterThanOrEqualTo(0.85);
    }

    private static List<String> pairsOf(Alignment alignment) {
        return alignment.rows().stream()
                .filter(row -> row.left() != null && row.right() != null)
                .map(row -> row.left().position() + "=" + row.right().position())
                .toList();
    }

    @Test
    public void anObjectionPeriodIsPairedWithTheOtherAndAMeetingWithNoAnnouncement() {
        assertThat(pairsOf(CASN)).contains("6=11").doesNotContain("1=5");
    }

    @Test
    public void everyStepStandsThereOnceInTheOrderOfItsProcedure() {
        assertThat(CASN.rows().stream().map(Row::left).filter(Objects::nonNull).map(place -> place.position()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(CASN.rows().stream().map(Row::right).filter(Objects::nonNull).map(place -> place.position()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(CASN.rows().stream()
                        .filter(row -> row.right() != null && row.relation() != Relation.IN_OTHER_ORDER)
                        .map(row -> row.right().position()))
                .isSorted();
    }

    @Test
    public void aPairSaysWhatItRestsOn() {
        Row scores = CASN.rows().stream()
                .filter(row -> row.left() != null && row.left().step().equals("pelaksanaan-skb"))
                .findFirst()
                .orElseThrow();
        assertThat(scores.relation()).isEqualTo(Relation.SAME);
        assertThat(scores.right().step()).isEqualTo("seleksi-skb");
        assertThat(scores.shared()).contains("skb");
        assertThat(scores.likeness()).isBetween(0.5, 1.0);
        assertThat(CASN.rows())
                .filteredOn(row -> row.left() == null || row.right() == null)
                .allSatisfy(row -> assertThat(row.shared()).isEmpty());
    }

    @Test
    public void ofAStepThatCannotBeReadNothingIsSaid() {
        assertThat(CASN.rows())
                .filteredOn(row -> row.relation() == Relation.UNREADABLE)
                .extracting(row -> row.left().step())
                .containsExactly("langkah-tidak-terbaca");
    }

    @Test
    public void proceduresWithLittleInCommonAlignLittle() {
        String bangkalan = "asesmen-job-target-jpt-pratama";
        assertThat(align("kanreg", "persetujuan-teknis-ni-casn", "bangkalan", bangkalan)
                        .likeness())
                .isZero();
        assertThat(align("balikpapan", "pengadaan-asn", "bangkalan", bangkalan).likeness())
                .isLessThan(0.05);
        assertThat(align("batanghari", "pengadaan-casn", "bangkalan", bangkalan).likeness())
                .isLessThan(0.05);
        assertThat(CASN.likeness()).isGreaterThan(0.2);
    }

    @Test
    public void theOtherWayRoundIsTheSame() {
        Alignment back = align("balikpapan", "pengadaan-asn", "batanghari", "pengadaan-casn");
        assertThat(back.likeness()).isEqualTo(CASN.likeness());
        assertThat(back.rows().stream()
                        .filter(row -> row.right() != null && row.left() != null)
                        .map(row -> row.right().step() + " " + row.left().step()))
                .containsExactlyInAnyOrderElementsOf(CASN.rows().stream()
                        .filter(row -> row.right() != null && row.left() != null)
                        .map(row -> row.left().step() + " " + row.right().step())
                        .toList());
    }

    @Test
    public void aProcedureIsItselfInEveryStep() {
        Alignment same =
                align("bangkalan", "asesmen-job-target-jpt-pratama", "bangkalan", "asesmen-job-target-jpt-pratama");
        assertThat(same.rows()).allMatch(row -> row.relation() == Relation.SAME);
        assertThat(same.likeness()).isEqualTo(1);
    }

    @Test
    public void whatIsDoneAtAnotherPlaceIsInOtherOrder() {
        String first =
                "  - id: terima\n    number: 1\n    text: Menerima berkas\n    actors: [petugas]\n    duration: 10 minute\n";
        AgencyDefinition as = read(Samples.SERVICE.replace("returnTo: terima", "returnTo: periksa"));
        AgencyDefinition last = read(Samples.SERVICE
                .replace("returnTo: terima", "returnTo: periksa")
                .replace(first, "")
                .replace("products:", first + "products:"));
        Alignment alignment =
                Aligner.align(as, as.services().get(0), last, last.services().get(0));
        assertThat(alignment.rows())
                .extracting(row -> row.left().step() + " " + row.right().step() + " " + row.relation())
                .containsExactly(
                        "terima terima in-other-order",
                        "periksa periksa same",
                        "rapat rapat same",
                        "tanda-tangan tanda-tangan same");
    }

    @Test
    public void stepsOfDifferentTracksAreNeverTheSame() {
        AgencyDefinition cpns = read(Samples.SERVICE);
        AgencyDefinition pppk = read(Samples.SERVICE.replace("tracks: [cpns]", "tracks: [pppk]"));
        assertThat(Aligner.align(
                                cpns,
                                cpns.services().get(0),
                                pppk,
                                pppk.services().get(0))
                        .rows())
                .extracting(Row::relation)
                .containsExactly(Relation.SAME, Relation.SAME, Relation.ONLY_LEFT, Relation.ONLY_RIGHT, Relation.SAME);
    }

    private static Alignment align(String left, String service, String right, String other) {
        AgencyDefinition one = RealAgencies.of(left);
        AgencyDefinition two = RealAgencies.of(right);
        return Aligner.align(
                one, one.service(service).orElseThrow(), two, two.service(other).orElseThrow());
    }

    private static AgencyDefinition read(String service) {
        return DefinitionReader.read(Samples.files(Samples.AGENCY, service))
                .definition()
                .orElseThrow();
    }

    @Test
    public void howManyStepsAreComparedIsBounded() {
        for (int left : List.of(1, 30, 500, 1_000, 1_999, 2_000)) {
            for (int right : List.of(1, 30, 500, 1_000, 1_999, 2_000)) {
                int width = Aligner.width(left, right);
                assertThat(width).isBetween(1, right);
                assertThat((long) left * width).isLessThanOrEqualTo(Aligner.MOST_PAIRS);
                assertThat(width == right || left * right > Aligner.MOST_PAIRS).isTrue();
            }
        }
    }

    @Test
    public void theLargestProceduresThatThereMayBeAreStillPaired() {
        PublicService service = DefinitionReader.read(Samples.files(Samples.AGENCY, largest()))
                .definition()
                .orElseThrow()
                .service("izin")
                .orElseThrow();
        List<ComparedStep> steps = ComparedStep.allOf(service);
        assertThat(Aligner.likeness(service, steps, service, steps)).isGreaterThan(0.99);
    }

    private static String largest() {
        StringBuilder largest = new StringBuilder(
                "talaksana: 1\nservice: izin\ntitle: Izin\ndocument: {kind: sop}\nactors: [{id: a, name: A}]\nsteps:\n");
        for (int i = 0; i < 2_000; i++) {
            String words = Integer.toString(i, 26)
                    .chars()
                    .mapToObj(c -> "kata" + (char) c)
                    .reduce("", (a, b) -> a + " " + b);
            largest.append("- {id: s")
                    .append(i)
                    .append(", actors: [a], text: \"nomor")
                    .append(i)
                    .append(words)
                    .append("\"}\n");
        }
        return largest.toString();
    }
}
