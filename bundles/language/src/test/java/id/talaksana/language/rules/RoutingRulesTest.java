package id.talaksana.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Routed;
import java.util.List;
import org.junit.Test;

/** Each combination of declared values has exactly one way, somebody who does each step, and an end; else it is named. */
public class RoutingRulesTest {
    @Test
    public void whatIsWholeIsAccepted() {
        for (String service : List.of(Routed.LEAVE, Routed.PENSION, Routed.PROMOTION)) {
            assertThat(errors(service)).isEmpty();
        }
    }

    @Test
    public void aValueWithoutWayIsNamedWithItsLine() {
        Diagnostic gap = only(Routed.PENSION.replace("atMost: IV/b", "atMost: III/d"));
        assertThat(gap.rule()).isEqualTo("no-way");
        assertThat(gap.message().indonesian()).isEqualTo("Tidak ada jalan bila golongan IV/a atau IV/b.");
        assertThat(gap.message().english()).isEqualTo("There is no way where golongan IV/a or IV/b.");
        assertThat(gap.line()).isEqualTo(line(Routed.PENSION, "next:") + 1);
    }

    @Test
    public void aValueWithTwoWaysIsNamed() {
        Diagnostic both = only(Routed.PENSION.replace("atLeast: IV/c", "atLeast: IV/b"));
        assertThat(both.rule()).isEqualTo("two-ways");
        assertThat(both.message().indonesian()).isEqualTo("Ada lebih dari satu jalan bila golongan IV/b.");
    }

    @Test
    public void aStepThatNobodyDoesForSomeCombinationIsNamed() {
        Diagnostic nobody = only(
                Routed.LEAVE.replace(
                        "{actor: bupati, when: {attribute: tujuan, is: luar}}",
                        "{actor: bupati, when: {all: [{attribute: tujuan, is: luar}, {attribute: golongan, atLeast: III/a}]}}"));
        assertThat(nobody.rule()).isEqualTo("no-actor");
        assertThat(nobody.message().indonesian())
                .contains("golongan I/a", "II/d", "tujuan: Luar negeri")
                .doesNotContain("III/a");
    }

    @Test
    public void aDecisionWithoutOutcomeForSomeIsNamed() {
        String service = Routed.LEAVE
                .replace(
                        "{id: lengkap, label: Lengkap}",
                        "{id: lengkap, label: Lengkap, when: {attribute: tujuan, is: dalam}}")
                .replace(
                        "{id: kurang, label: Kurang, returnTo: periksa}",
                        "{id: kurang, label: Kurang, returnTo: periksa, when: {attribute: tujuan, is: dalam}}");
        assertThat(errors(service)).extracting(Diagnostic::rule).containsExactly("no-outcome");
        assertThat(errors(service).get(0).message().indonesian())
                .contains("jenis cuti: Cuti sakit", "tujuan: Luar negeri");
    }

    @Test
    public void aStepThatNoCombinationReachesIsNamed() {
        Diagnostic never = only(Routed.PROMOTION.replace(
                "when: {attribute: golongan, atLeast: IV/c}",
                "when: {all: [{attribute: golongan, atLeast: IV/c}, {attribute: golongan, atMost: I/a}]}"));
        assertThat(never.rule()).isEqualTo("unreachable-step");
        assertThat(never.message().indonesian()).contains("ttd-presiden");
    }

    @Test
    public void aCombinationThatGoesRoundForEverIsNamed() {
        Diagnostic round = only(Routed.PENSION.replace("next: {end: rejected}", "next: usul"));
        assertThat(round.rule()).isEqualTo("no-end");
        assertThat(round.message().indonesian()).contains("golongan IV/c, IV/d atau IV/e");
    }

    @Test
    public void whereNothingAppliesToSomeTheyAreNamed() {
        String service = Routed.PROMOTION
                .replace("  - {id: usul, number: 1, text: Menyusun usul kenaikan pangkat, actors: [petugas]}\n", "")
                .replace("atLeast: IV/c", "atLeast: IV/d")
                .replace(
                        "actors: [petugas], yields: [sk]",
                        "actors: [petugas], yields: [sk], when: {attribute: golongan, atMost: IV/b}");
        assertThat(only(service).rule()).isEqualTo("no-step");
        assertThat(only(service).message().indonesian())
                .isEqualTo("Tidak ada langkah yang berlaku bila golongan tujuan IV/c.");
    }

    @Test
    public void moreThanCanBeCheckedIsRefusedAndSaidSo() {
        StringBuilder tests = new StringBuilder();
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            attributes.append(
                    "  - {id: a%d, label: A%d, values: [{id: x, label: X}, {id: y, label: Y}]}\n".formatted(i, i));
            tests.append(i == 0 ? "" : ", ").append("{attribute: a%d, is: x}".formatted(i));
        }
        String service = Routed.PROMOTION
                .replace("applicant:\n", "applicant:\n" + attributes)
                .replace(
                        "when: {attribute: golongan, atMost: III/d}",
                        "when: {any: [{attribute: golongan, atMost: III/d}, " + tests + "]}");
        assertThat(only(service).rule()).isEqualTo("too-many-combinations");
        assertThat(only(service).message().indonesian()).contains("20000");
    }

    @Test
    public void namesThatDoNotExistAreNamedWithThoseThatDo() {
        Diagnostic attribute =
                only(Routed.PENSION.replace("{attribute: golongan, atMost", "{attribute: pangkat, atMost"));
        assertThat(attribute.rule()).isEqualTo("dangling-name");
        assertThat(attribute.remedy().indonesian()).contains("golongan");
        Diagnostic value = only(Routed.PENSION.replace("atMost: IV/b", "atMost: IV/f"));
        assertThat(value.rule()).isEqualTo("dangling-name");
        assertThat(value.remedy().indonesian()).contains("IV/e");
        assertThat(value.line()).isEqualTo(line(Routed.PENSION, "atMost: IV/b"));
        assertThat(only(Routed.LEAVE.replace("{date: opened, notAfter", "{date: dibuka, notAfter"))
                        .remedy()
                        .indonesian())
                .contains("mulai");
        assertThat(only(Routed.LEAVE.replace(
                                "{attribute: tujuan, is: luar}\nactors", "{attribute: tujuan, atLeast: luar}\nactors"))
                        .rule())
                .isEqualTo("not-ordered");
    }

    @Test
    public void aConditionSaysOneThing() {
        for (String wrong : List.of(
                "{attribute: golongan}",
                "{attribute: golongan, is: IV/c, atLeast: IV/a}",
                "{atLeast: IV/c}",
                "{attribute: golongan, atLeast: 4}",
                "{all: [{attribute: golongan, is: IV/c}], not: {attribute: golongan, is: IV/d}}")) {
            assertThat(errors(Routed.PENSION.replace("{attribute: golongan, atLeast: IV/c}", wrong)))
                    .as(wrong)
                    .extracting(Diagnostic::rule)
                    .containsOnly("condition");
        }
    }

    @Test
    public void whatMayBeLeftOutDecidesNothing() {
        assertThat(only(Routed.LEAVE.replace("kind: number, min: 1", "kind: number, optional: true, min: 1"))
                        .rule())
                .isEqualTo("optional-decides");
    }

    @Test
    public void aScaleOfOnesOwnIsInItsOrder() {
        String own = Routed.PENSION.replace(
                "- {id: golongan, label: Golongan, scale: golongan}",
                "- {id: golongan, label: Eselon, ordered: true, values: [{id: iv, label: IV}, {id: iii, label: III}, {id: ii, label: II}]}");
        assertThat(errors(own.replace("IV/b", "iii").replace("IV/c", "ii"))).isEmpty();
        assertThat(only(own.replace("IV/b", "iv").replace("IV/c", "ii"))
                        .message()
                        .indonesian())
                .contains("eselon: III");
    }

    @Test
    public void stepsThatDoNotExistAreToldBesideWrongValues() {
        String service = Routed.PENSION
                .replace("atMost: IV/b", "atMost: IV/f")
                .replace("to: kirim-setneg", "to: kirim-ke-setneg");
        assertThat(errors(service)).extracting(Diagnostic::rule).containsExactly("dangling-name", "dangling-name");
    }

    private static List<Diagnostic> errors(String service) {
        Inspection read = DefinitionReader.read(Routed.files(service));
        return read.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
    }

    private static Diagnostic only(String service) {
        assertThat(errors(service)).hasSize(1);
        return errors(service).get(0);
    }

    private static int line(String service, String words) {
        List<String> lines = service.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new AssertionError(words);
    }
}
