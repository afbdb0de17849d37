package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.selection.Undecided;
import id.talaksana.language.YamlLanguage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Who has a step, and what was taken back, is kept as it was decided: lists find it, and the record verifies. */
@RunWith(Parameterized.class)
public class HandedStepsContractTest {
    private static final String AGENCY =
            "talaksana: 1\nagency: uji\nversion: 1.0.0\nname: Uji\nunit: Uji\nkind: local-government\n"
                    + "timeZone: Asia/Jakarta\n";
    private static final String SERVICE =
            """
            talaksana: 1
            service: izin
            title: Izin
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: loket, name: Loket}]
            steps:
              - {id: periksa, text: Memeriksa, actors: [loket], duration: 10 minute}
              - {id: ukur, text: Mengukur, actors: [loket], after: [periksa]}
              - {id: bayar, text: Membayar, actors: [loket], after: [periksa], duration: 1 day}
              - {id: terbit, text: Menerbitkan, actors: [loket], after: [ukur, bayar]}
            """;

    private static final Account BUDI = new Account("budi", "Budi", Role.OFFICER, "uji", Set.of("loket"), true);
    private static final Account ANI = new Account("ani", "Ani", Role.OFFICER, "uji", Set.of("loket"), true);

    @Parameter
    public Stores.Kind kind;

    private Stores stores;
    private StoredCases cases;

    @Parameters(name = "{0}")
    public static Stores.Kind[] kinds() {
        return new Stores.Kind[] {Stores.Kind.DERBY, Stores.Kind.POSTGRESQL};
    }

    @Before
    public void open() {
        stores = kind.open();
        Clock clock = Clock.systemUTC();
        StoredRegistry registry =
                StoredRegistry.at(clock, new YamlLanguage(), stores.definitions, stores.publications, stores.cases);
        Map<String, byte[]> files = Map.of("agency.yaml", bytes(AGENCY), "izin.yaml", bytes(SERVICE));
        assertThat(registry.publish("uji", files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm")
                        .definition())
                .isPresent();
        cases = new StoredCases(
                registry,
                stores.cases,
                ExtensionCalls.none(registry),
                Assigned.nobody(),
                new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS),
                Undecided.nobody(),
                name -> Optional.of(ANI).filter(one -> one.name().equals(name)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @After
    public void close() {
        stores.close();
    }

    private CaseFile opened() {
        return cases.open(
                BUDI, new Opening("uji", "izin", "Perihal", Set.of(), Map.of(), List.of(), null), Channel.REST);
    }

    private CaseFile perform(Account who, Deed deed) {
        return cases.perform(who, deed, Channel.WEB);
    }

    private CaseFile done(Account who, CaseFile c, String step) {
        return perform(who, new Deed.Complete(c.id(), step, null, null, List.of(), null));
    }

    private List<CaseFile> held(Account who) {
        return cases.list(who, CaseQuery.heldBy("uji", who.name(), 10)).cases();
    }

    private void verifies(CaseFile c) {
        assertThat(cases.verify(BUDI, c.id()).faults()).isEmpty();
    }

    @Test
    public void whoHasAStepIsKeptAndFound() {
        CaseFile c = opened();
        opened();
        perform(BUDI, new Deed.Take(c.id(), "periksa", null, "a"));
        assertThat(held(BUDI)).extracting(CaseFile::id).containsExactly(c.id());
        perform(BUDI, new Deed.HandOver(c.id(), "periksa", "ani", "Saya cuti", "b"));
        assertThat(held(BUDI)).isEmpty();
        assertThat(held(ANI))
                .singleElement()
                .satisfies(found -> assertThat(found.open().get(0).holder()).isEqualTo("ani"));
        verifies(c);
        done(ANI, c, "periksa");
        assertThat(held(ANI)).isEmpty();
        verifies(c);
    }

    @Test
    public void aCaseWithTwoOfMineIsListedOnce() {
        CaseFile c = opened();
        done(BUDI, c, "periksa");
        perform(BUDI, new Deed.Take(c.id(), "ukur", null, null));
        perform(BUDI, new Deed.Take(c.id(), "bayar", null, null));
        assertThat(held(BUDI)).extracting(CaseFile::id).containsExactly(c.id());
        verifies(c);
    }

    @Test
    public void whatIsTakenBackIsOpenAgainWithAllThatWasOpenedClosed() {
        CaseFile c = opened();
        perform(BUDI, new Deed.Take(c.id(), "periksa", null, null));
        done(BUDI, c, "periksa");
        CaseFile back = perform(BUDI, new Deed.Undo(c.id(), "Salah", "undo"));
        assertThat(perform(BUDI, new Deed.Undo(c.id(), "Salah", "undo"))).isEqualTo(back);
        assertThat(cases.find(BUDI, c.id()).open()).singleElement().satisfies(row -> {
            assertThat(row.step()).isEqualTo("periksa");
            assertThat(row.holder()).as("as it was").isEqualTo("budi");
        });
        assertThat(cases.history(BUDI, c.id()))
                .extracting(StepRow::outcome)
                .containsExactly("taken", "done", "undone", "undone", null);
        verifies(c);
        done(BUDI, c, "periksa");
        verifies(c);
    }
}
