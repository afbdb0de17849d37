package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** A request that is made again is answered as the first time, whatever happened since. */
public class RepeatedRequestsTest {
    private static final Account OFFICER =
            new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas", "kepala"), true);
    private static final Account WITHOUT_ACTORS = new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of(), true);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final StoredRegistry registry = StoredRegistry.at(
            CLOCK, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    private final StoredCases cases = StoredCases.at(CLOCK, registry, store);

    @Before
    public void publish() {
        publish("1.0.0", Samples.SERVICE);
    }

    @Test
    public void anOpeningIsTheSameCaseThoughItWouldBeRefusedByNow() {
        CaseFile first = open("Perihal", "k-1");
        publish("2.0.0", Samples.SERVICE + "exclusiveTracks: true\n");
        assertThat(open("Perihal", "k-1").id()).isEqualTo(first.id());
        registry.retire("contoh", "adm", "Tutup");
        assertThat(open("Perihal", "k-1").id()).isEqualTo(first.id());
        registry.freeze("contoh", "adm", "Beku");
        assertThat(open("Perihal", "k-1").id()).isEqualTo(first.id());
        assertThat(refused(() -> open("Perihal lain", "k-1")).reason().english())
                .contains("used for another case");
        assertThat(refused(() -> open("Perihal", "k-2")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void aStepIsAnsweredAgainThoughTheAgencyIsFrozenAndTheRightIsGone() {
        CaseFile c = open("Perihal", null);
        assertThat(receive(OFFICER, c, "s-1").closedSteps()).isEqualTo(1);
        registry.freeze("contoh", "adm", "Beku");
        assertThat(receive(OFFICER, c, "s-1").closedSteps()).isEqualTo(1);
        assertThat(receive(WITHOUT_ACTORS, c, "s-1").closedSteps()).isEqualTo(1);
        Refusal other = refused(() -> receive(OFFICER, c, "s-2"));
        assertThat(other.reason().english()).contains("frozen");
        assertThat(other.first()).as("nobody was before: the agency rests").isNull();
    }

    @Test
    public void aStepIsAnsweredAgainWhenTheCaseIsOver() {
        CaseFile c = open("Perihal", null);
        receive(OFFICER, c, "s-1");
        CaseFile over = cases.perform(OFFICER, new Deed.Withdraw(c.id(), "Batal", "s-2"), Channel.REST);
        assertThat(receive(OFFICER, c, "s-1").state()).isEqualTo(over.state());
        assertThat(cases.perform(OFFICER, new Deed.Withdraw(c.id(), "Batal", "s-2"), Channel.REST)
                        .closedSteps())
                .isEqualTo(over.closedSteps());
    }

    private CaseFile open(String subject, String key) {
        return cases.open(
                OFFICER,
                new Opening("contoh", "izin", subject, Set.of(), Map.of("asal", "dalam"), List.of("surat"), key),
                Channel.REST);
    }

    private CaseFile receive(Account who, CaseFile c, String key) {
        return cases.perform(who, new Deed.Complete(c.id(), "terima", null, null, List.of(), key), Channel.REST);
    }

    private void publish(String version, String service) {
        var inspection = registry.publish(
                "contoh",
                Samples.files(Samples.AGENCY.replace("1.0.0", version), service),
                new Origin(Origin.Kind.UPLOAD, "adm"),
                "adm");
        assertThat(inspection.definition()).as("%s", inspection.diagnostics()).isPresent();
    }

    private static Refusal refused(Runnable request) {
        return catchThrowableOfType(request::run, Refusal.class);
    }
}
