package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Refusal;
import id.talaksana.language.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Where one applies, or acts, in another system nobody does so here; an officer records what came in or was done there. */
public class HeldElsewhereTest {
    private static final Account APPLICANT = new Account("ani", "Ani", Role.OFFICER, "contoh", Set.of("pelamar"), true);
    private static final String SERVICE =
            """
            talaksana: 1
            service: izin
            title: Izin Belajar
            document: {kind: service-page, number: 1/SOP/2025}
            INTAKE
            actors: [{id: petugas, name: Petugas}, {id: pelamar, name: Pelamar, external: true, applicant: true}]
            steps:
              - {id: daftar, text: Pelamar mendaftar, actors: [pelamar], AT}
              - {id: periksa, text: Petugas memeriksa, actors: [petugas]}
            """;
    private static final String SSCASN = "at: {name: SSCASN, address: 'https://sscasn.bkn.go.id'}";
    private static final Map<String, String> LETTER =
            Map.of("letter-number", "17", "letter-date", "2026-03-12", "letter-receipt", "SSC-1");

    private final Procedures it = new Procedures();

    private void publish(String intake, String at) {
        String service = SERVICE.replace("INTAKE\n", intake.isEmpty() ? "" : "intake: {" + intake + "}\n")
                .replace(", AT", at.isEmpty() ? "" : ", " + at);
        assertThat(it.publish(Samples.AGENCY, service)).isEmpty();
    }

    private CaseFile opened(Account who, Map<String, String> attributes) {
        return it.cases.open(
                who, new Opening("contoh", "izin", "Perihal", Set.of(), attributes, List.of(), "kunci"), Channel.REST);
    }

    private Refusal refused(Account who, Map<String, String> attributes) {
        return catchThrowableOfType(() -> opened(who, attributes), Refusal.class);
    }

    @Test
    public void whoAppliesThroughAnAccountIsToldWhereToGo() {
        publish(SSCASN, "");
        Refusal refusal = refused(APPLICANT, LETTER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal.reason().indonesian()).contains("SSCASN (https://sscasn.bkn.go.id)", "Ajukan di sana");
        assertThat(refusal.reason().english()).contains("Apply there");
        assertThat(it.cases
                        .list(Procedures.OFFICER, new CaseQuery(null, null, null, null, null, null, 10))
                        .cases())
                .isEmpty();
    }

    @Test
    public void anOfficerRecordsAnIntakeWithNumberDateAndReceipt() {
        publish(SSCASN, "");
        for (String id : LETTER.keySet()) {
            Map<String, String> without = new HashMap<>(LETTER);
            without.remove(id);
            Refusal refusal = refused(Procedures.OFFICER, without);
            assertThat(refusal.kind()).as(id).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.allowed()).contains(id);
            assertThat(refusal.reason().indonesian()).contains("SSCASN", id);
        }
        Map<String, String> early = new HashMap<>(LETTER);
        early.put("letter-date", "2026-03-15");
        assertThat(refused(Procedures.OFFICER, early).kind()).isEqualTo(Refusal.Kind.INVALID);
        CaseFile c = opened(Procedures.OFFICER, LETTER);
        assertThat(c.attributes()).isEqualTo(LETTER);
        assertThat(opened(Procedures.OFFICER, LETTER)).isEqualTo(c);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void whereOneAppliesHereNoLetterIsAskedForOrTaken() {
        publish("", "");
        assertThat(refused(Procedures.OFFICER, LETTER).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(opened(APPLICANT, Map.of()).openedBy()).isEqualTo("ani");
    }

    @Test
    public void aStepHeldElsewhereIsNotOnTheWorkListOfWhoIsOutside() {
        publish("", SSCASN);
        CaseFile c = opened(APPLICANT, Map.of());
        CaseQuery waiting = new CaseQuery(null, null, null, "pelamar", null, null, 10);
        assertThat(it.cases.list(APPLICANT, waiting).cases()).isEmpty();
        assertThat(it.cases
                        .list(APPLICANT, new CaseQuery(null, null, null, null, null, null, 10))
                        .cases())
                .extracting(CaseFile::id)
                .containsExactly(c.id());
        assertThat(it.cases.list(Procedures.OFFICER, waiting).cases()).hasSize(1);
        Deed deed = new Deed.Complete(c.id(), "daftar", null, null, List.of(), LETTER, null);
        Refusal refusal = catchThrowableOfType(() -> it.cases.perform(APPLICANT, deed, Channel.REST), Refusal.class);
        assertThat(refusal.reason().indonesian()).contains("SSCASN");
        assertThat(Procedures.open(it.cases.perform(Procedures.OFFICER, deed, Channel.REST)))
                .containsExactly("periksa");
    }

    @Test
    public void aStepThatIsHeldHereIsOnIt() {
        publish("", "");
        opened(APPLICANT, Map.of());
        assertThat(it.cases
                        .list(APPLICANT, new CaseQuery(null, null, null, "pelamar", null, null, 10))
                        .cases())
                .hasSize(1);
    }

    @Test
    public void noFactOfADefinitionHasTheNameOfALettersRecord() {
        for (String id : List.of("letter-number", "letter-date", "letter-receipt")) {
            assertThat(it.publish(
                            "1.0.0",
                            "",
                            List.of("id: a, calls: [{point: notifier, name: kabar, facts: [{id: " + id
                                    + ", label: Surat}]}]")))
                    .extracting(Diagnostic::rule)
                    .containsExactly("reserved-name");
            assertThat(it.publish("1.0.0", "fields: [{id: " + id + ", label: Surat}]\n", List.of("id: a")))
                    .extracting(Diagnostic::rule)
                    .containsExactly("reserved-name");
            assertThat(it.publish(
                            "1.0.0",
                            "applicant: [{id: " + id
                                    + ", label: Surat, values: [{id: a, label: A}, {id: b, label: B}]}]\n",
                            List.of("id: a")))
                    .extracting(Diagnostic::rule)
                    .contains("reserved-name");
        }
    }
}
