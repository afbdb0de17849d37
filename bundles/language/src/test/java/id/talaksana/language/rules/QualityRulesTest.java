package id.talaksana.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Sourced;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import id.talaksana.language.Timed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

/** Ranges, extensions, further columns and readings: what is sound is understood and kept, what is not is named in its place. */
public class QualityRulesTest {
    private final AgencyDefinition definition = read(Timed.SERVICE);
    private final PublicService service = definition.services().get(0);

    @Test
    public void theyAreUnderstood() {
        assertThat(service.steps().get(0).duration().value())
                .isEqualTo(new Duration(new BigDecimal(2), new BigDecimal(5), Duration.Unit.HOUR));
        assertThat(service.steps().get(1).extension().value().written()).isEqualTo("7 working-day");
        assertThat(service.qualityColumns()).containsExactly("Biaya", "Risiko");
        assertThat(service.actor("arsiparis").orElseThrow().column()).isTrue();
        assertThat(service.title().value()).isEqualTo("Permohonan Inform");
        assertThat(service.title().reading())
                .isEqualTo(new Sourced.Reading(
                        "Permohonan Informasi Publik", "Sekretaris Badan", LocalDate.parse("2026-01-05")));
        assertThat(Sourced.inUse(service.knownRequirements().get(0).text())).isEqualTo("Surat permohonan informasi");
        assertThat(findings(Timed.SERVICE)).extracting(Diagnostic::rule).doesNotContain("actor-without-step");
    }

    @Test
    public void asModelAndAsJsonNothingOfItIsLost() {
        BpmnModels models = new BpmnModels();
        byte[] bpmn = models.bpmn(definition, service).content();
        assertThat(new String(bpmn, StandardCharsets.UTF_8))
                .contains("Waktu: 2–5 jam", "Waktu dapat diperpanjang satu kali 7 hari kerja", "Biaya: Rp10.000");
        same(read(models.draft("a.bpmn", bpmn, "contoh", service.id()).yaml()));
        same(read(new String(models.json(definition, service).content(), StandardCharsets.UTF_8)));
    }

    private void same(AgencyDefinition again) {
        PublicService is = again.services().get(0);
        assertThat(is.title()).isEqualTo(service.title());
        assertThat(is.knownRequirements()).isEqualTo(service.knownRequirements());
        assertThat(is.forms()).isEqualTo(service.forms());
        assertThat(is.actors()).containsExactlyInAnyOrderElementsOf(service.actors());
        for (int i = 0; i < service.steps().size(); i++) {
            assertThat(is.steps().get(i).text())
                    .isEqualTo(service.steps().get(i).text());
            assertThat(is.steps().get(i).duration())
                    .isEqualTo(service.steps().get(i).duration());
            assertThat(is.steps().get(i).extension())
                    .isEqualTo(service.steps().get(i).extension());
            assertThat(is.steps().get(i).quality())
                    .isEqualTo(service.steps().get(i).quality());
        }
    }

    @Test
    public void aRangeRises() {
        refused("2-5 hour", "5-2 hour", "range-backwards", "Rentang \"5-2 hour\" tidak naik", "does not rise");
    }

    @Test
    public void whatIsExtendedOnceIsAKnownTimeWithoutDates() {
        refused(
                "duration: 10 working-day",
                "note: [x]",
                "extension",
                "duration langkah ini tidak diketahui",
                "not known");
        refused(
                "duration: 10 working-day",
                "window: {from: 2026-02-02, to: 2026-02-03}",
                "extension",
                "bertanggal",
                "dates");
        refused("extension: 7 working-day", "extension: 5-7 working-day", "extension", "bukan rentang", "not a range");
    }

    @Test
    public void aFurtherColumnHasNoKeyOfItsOwnAndStandsOnceInAStep() {
        refused("column: Risiko", "column: Waktu", "quality-column", "sudah mempunyai kunci sendiri", "key of its own");
        refused("column: Risiko", "column: biaya", "quality-column", "dua kali", "twice");
        refused(
                "[{column: Biaya, text: {value",
                "[{column: A, text: a}, {column: B, text: b}, {column: C, text: c}, {column: D, text: d}, {column: E, text: e},"
                        + " {column: Biaya, text: {value",
                "quality-column",
                "Ada 7 kolom mutu baku lain",
                "7 further columns");
    }

    @Test
    public void onlyWhatIsDamagedIsRead() {
        refused(
                "provenance: reconstructed\n  note",
                "provenance: stated\n  note",
                "reading",
                "hanya bagi teks yang rusak",
                "damaged");
        assertThat(errors(Timed.SERVICE.replaceFirst(", date: 2026-01-05", "")))
                .as("who and when belong to it")
                .isNotEmpty();
    }

    @Test
    public void nobodyHasLaidDownAReadingOnADayToCome() {
        refused("date: 2026-01-05", "date: 2999-01-05", "reading-date", "belum tiba", "has not come");
        String address =
                "address: {provenance: missing, note: Rusak, reading: {text: Jalan Satu, by: Sekretaris, date: %s}}\n";
        assertThat(agency(address.formatted("2026-01-05"))).isEmpty();
        assertThat(agency(address.formatted("2999-01-05")))
                .extracting(Diagnostic::rule)
                .containsExactly("reading-date");
    }

    @Test
    public void anEmptyColumnIsForWhoDoesNothing() {
        Diagnostic useless = findings(Timed.SERVICE.replace("name: Kepala}", "name: Kepala, column: true}")).stream()
                .filter(found -> found.rule().equals("actor-column"))
                .findFirst()
                .orElseThrow();
        assertThat(useless.message().indonesian()).contains("kepala", "column");
        assertThat(useless.line()).isPositive();
    }

    @Test
    public void aClassOfComplaintsHasOneTimeToAnswer() {
        String classes = "complaintProcedure:\n  basis: Keputusan\n  verifyWithin: 1\n  classes:\n"
                + "    - {id: darurat, label: Darurat, %s}\n  closeAfter: 5\n  escalation: [Kepala]\n";
        assertThat(agency(classes.formatted("answerWithinHours: 3"))).isEmpty();
        for (String wrong : List.of("answerWithin: 2, answerWithinHours: 3", "answerWithin: 0")) {
            assertThat(agency(classes.formatted(wrong))).as(wrong).isNotEmpty();
        }
        Diagnostic none =
                agency(classes.formatted("x: y").replace(", x: y", "")).get(0);
        assertThat(none.rule()).isEqualTo("answer-time");
        assertThat(none.message().indonesian()).contains("darurat");
        assertThat(none.remedy().english()).contains("answerWithinHours");
    }

    private static List<Diagnostic> agency(String procedure) {
        return DefinitionReader.read(Samples.files(Samples.AGENCY + procedure, Samples.SERVICE)).diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .toList();
    }

    private static void refused(String right, String wrong, String rule, String indonesian, String english) {
        String service = Timed.SERVICE.replace(right, wrong);
        assertThat(service).isNotEqualTo(Timed.SERVICE);
        Diagnostic found = errors(service).get(0);
        assertThat(found.rule()).isEqualTo(rule);
        assertThat(found.message().indonesian()).contains(indonesian);
        assertThat(found.message().english()).contains(english);
        assertThat(found.remedy().indonesian()).isNotBlank();
        assertThat(found.line()).isGreaterThan(1);
    }

    private static List<Diagnostic> errors(String service) {
        return findings(service).stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .toList();
    }

    private static List<Diagnostic> findings(String service) {
        return DefinitionReader.read(Timed.files(service)).diagnostics();
    }

    private static AgencyDefinition read(String service) {
        var inspection = DefinitionReader.read(Timed.files(service));
        return inspection.definition().orElseThrow(() -> new AssertionError(inspection.diagnostics() + "\n" + service));
    }
}
