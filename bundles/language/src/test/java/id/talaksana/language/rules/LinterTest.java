package id.talaksana.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import java.util.List;
import org.junit.Test;

public class LinterTest {

    @Test
    public void warningsNeverRefuse() {
        assertThat(DefinitionReader.read(Samples.sound()).definition()).isPresent();
        assertThat(rules(Samples.SERVICE)).contains("missing-component", "step-without-actor");
    }

    @Test
    public void eachWarningNamesItsRegulation() {
        assertThat(warnings(Samples.SERVICE)).allMatch(d -> d.basis() != null && d.line() > 0);
    }

    @Test
    public void whatAReviewerWouldQuestionIsFound() {
        assertThat(rules(Samples.SERVICE.replace("number: 4", "number: 5"))).contains("numbering-gap");
        assertThat(rules(Samples.SERVICE + "processingTime: {printed: 0, statement: kondisi normal}\n"))
                .contains("unfilled-time");
        assertThat(
                        rules(
                                Samples.SERVICE
                                        + "processingTime: {printed: 0, times: [{text: 3 hari kerja, limit: exact, duration: 3 working-day}]}\n"))
                .as("what is printed is not all that is promised")
                .doesNotContain("unfilled-time");
        assertThat(rules(Samples.SERVICE + "fee: {free: true, text: Gratis, cost: Biaya ditanggung APBD}\n"))
                .contains("free-beside-cost");
        assertThat(rules(Samples.SERVICE + "complaints: []\n")).contains("no-complaint-channel");
        assertThat(rules(Samples.SERVICE.replace("    yields: [sk]", ""))).contains("product-not-yielded");
        assertThat(rules(Samples.SERVICE.replace(
                        "    yields: [sk]", "    yields: [sk, spt]\n    outputs: [{id: spt, text: SPT}]")))
                .contains("yield-no-product");
        assertThat(rules(Samples.SERVICE.replace("    yields: [sk]", "    inputs: [{id: spt, text: SPT}]")))
                .contains("unmade-output");
        assertThat(rules(Samples.SERVICE.replace(
                        "text: Surat permohonan", "text: Surat permohonan\n    producedBy: rapat")))
                .contains("requirement-too-early");
        assertThat(rules(Samples.SERVICE.replace("text: Menerima berkas", "text: {provenance: missing}")))
                .contains("step-without-text");
        assertThat(rules(Samples.SERVICE.replace(
                        "text: Rapat bagi CPNS",
                        "text: Rapat\n    window: {from: 2025-10-22, to: 2025-11-06, days: 15}")))
                .contains("days-do-not-fit");
        assertThat(
                        rules(
                                Samples.SERVICE.replace(
                                        "      outcomes:\n        - {id: lengkap, label: Lengkap}\n        - {id: kurang, label: Kurang, returnTo: terima}\n        - {id: tolak, label: Ditolak, end: rejected}",
                                        "      of: applicant\n      outcomes:\n        - {id: ms, label: MS}\n        - {id: tms, label: TMS}")))
                .as("who fails would go on")
                .contains("nobody-turned-down");
    }

    @Test
    public void whatNeverEndsIsQuestioned() {
        assertThat(rules(meeting("actors: []"))).contains("step-never-ends");
        assertThat(rules(meeting("actors: []\n    duration: 3 working-day"))).doesNotContain("step-never-ends");
        assertThat(rules(meeting("duration: 99 year"))).doesNotContain("unlikely-time", "step-never-ends");
        assertThat(rules(meeting("duration: 999999 year"))).contains("unlikely-time");
        assertThat(rules(meeting("at: {name: Portal, address: 'javascript:alert(1)'}")))
                .contains("address-of-no-page");
        assertThat(rules(meeting("at: {name: Portal, address: 'https://sscasn.bkn.go.id'}")))
                .doesNotContain("address-of-no-page");
        assertThat(rules(meeting("at: {name: Pos, address: 'Jl. Uji: 5'}"))).doesNotContain("address-of-no-page");
    }

    private static String meeting(String keys) {
        return Samples.SERVICE.replace("    tracks: [cpns]\n", "    tracks: [cpns]\n    " + keys + "\n");
    }

    @Test
    public void theSameProductOnTracksThatACaseFollowsInTurnIsQuestioned() {
        String twice = Samples.SERVICE
                .replace("text: Rapat bagi CPNS\n", "text: Tanda tangan bagi CPNS\n    yields: [sk]\n")
                .replace("    actors: [kepala]\n", "    actors: [kepala]\n    tracks: [pppk]\n");
        assertThat(rules(twice)).contains("tracks-in-turn");
        assertThat(rules(twice + "exclusiveTracks: true\n")).doesNotContain("tracks-in-turn");
        assertThat(rules(twice.replace("tracks: [pppk]", "tracks: [cpns, pppk]")))
                .doesNotContain("tracks-in-turn");
    }

    @Test
    public void numbersThatCountOnEachTrackByItselfAreNoGap() {
        String alternatives = Samples.SERVICE.replace(
                "number: 4\n    text: Menandatangani\n", "number: 3\n    text: Menandatangani\n    tracks: [pppk]\n");
        assertThat(rules(alternatives)).doesNotContain("numbering-gap");
        assertThat(rules(Samples.SERVICE.replace("number: 4", "number: 3"))).contains("numbering-gap");
    }

    @Test
    public void anSopThatNobodyOutsideMeetsOwesNoStandard() {
        String internal = Samples.SERVICE
                .replaceFirst("(?s)applicant:.*?actors:", "actors:")
                .replaceFirst("(?s)products:.*", "")
                .replace("    yields: [sk]\n", "");
        assertThat(rules(internal)).doesNotContain("missing-component");
        assertThat(rules(Samples.SERVICE)).contains("missing-component");
    }

    @Test
    public void anActorWithoutAStepAndAStepThatWasCopiedAreQuestioned() {
        assertThat(rules(Samples.SERVICE.replace(
                        "name: Kepala\n", "name: Kepala\n  - id: sekretaris\n    name: Sekretaris\n")))
                .contains("actor-without-step");
        assertThat(rules(Samples.SERVICE)).doesNotContain("actor-without-step", "step-twice");
        assertThat(rules(Samples.SERVICE.replace("text: Memeriksa berkas", "text: Menerima berkas")))
                .contains("step-twice");
    }

    @Test
    public void initialsAreNoOtherName() {
        List<Diagnostic> found = DefinitionReader.read(
                        Samples.files(Samples.AGENCY + "otherNames: [BK]\n", Samples.SERVICE))
                .diagnostics();
        assertThat(found).extracting(Diagnostic::rule).doesNotContain("two-names");
    }

    @Test
    public void aVersionThatQuotesAloneDoNotMakeRightIsToldWithAnExample() {
        Diagnostic found = DefinitionReader.read(
                        Samples.files(Samples.AGENCY.replace("version: 1.0.0", "version: 1.0"), Samples.SERVICE))
                .diagnostics()
                .get(0);
        assertThat(found.remedy().indonesian()).contains("1.0.0");
    }

    @Test
    public void daysThatFitAreNotQuestioned() {
        assertThat(rules(Samples.SERVICE.replace(
                        "text: Rapat bagi CPNS",
                        "text: Rapat\n    window: {from: 2025-08-07, to: 2025-08-21, days: 15}")))
                .doesNotContain("days-do-not-fit");
    }

    @Test
    public void twoNamesForOneUnitAreQuestioned() {
        List<Diagnostic> found = DefinitionReader.read(
                        Samples.files(Samples.AGENCY + "otherNames: [BKD]\n", Samples.SERVICE))
                .diagnostics();
        assertThat(found).extracting(Diagnostic::rule).contains("two-names");
    }

    private static List<String> rules(String service) {
        return warnings(service).stream().map(Diagnostic::rule).toList();
    }

    private static List<Diagnostic> warnings(String service) {
        var inspection = DefinitionReader.read(Samples.files(Samples.AGENCY, service));
        assertThat(inspection.definition()).as("%s", inspection.diagnostics()).isPresent();
        return inspection.diagnostics();
    }
}
