package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryChanges;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.store.Presence;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.PublicationStore.Act;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class StoredRegistryTest {
    private static final Origin BUNDLE = new Origin(Origin.Kind.BUNDLE, "a");
    private static final Origin UPLOAD = new Origin(Origin.Kind.UPLOAD, "contoh.admin");
    private static final Instant NOW = Instant.parse("2026-03-13T07:58:00Z");

    private final InMemoryDefinitionStore definitions = new InMemoryDefinitionStore();
    private final InMemoryPublicationStore publications = new InMemoryPublicationStore();
    private final InMemoryCaseStore cases = new InMemoryCaseStore();
    private StoredRegistry registry = started(NOW);

    @Test
    public void aSoundOfferIsInUseAtOnce() {
        assertThat(Diagnostic.anyError(offer(Samples.sound()).diagnostics())).isFalse();
        AgencyEntry entry = registry.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.origin()).isEqualTo("bundle a");
        assertThat(current().version()).isEqualTo("1.0.0");
    }

    @Test
    public void readersGetTheSameListUntilSomethingChangesAndThenOnlyWhatChangedIsNew() {
        offer(Samples.sound());
        registry.publish(
                "lain",
                Samples.files(Samples.AGENCY.replace("agency: contoh", "agency: lain"), Samples.SERVICE),
                BUNDLE,
                "system");
        List<AgencyEntry> before = registry.published();
        assertThat(before).hasSize(2);
        assertThat(registry.published()).isSameAs(before);
        assertThat(registry.agencies()).isSameAs(registry.agencies());
        registry.retire("lain", "admin", "tutup");
        List<AgencyEntry> after = registry.published();
        assertThat(after).isNotSameAs(before).hasSize(2);
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(before.get(1).state()).isEqualTo(State.OPEN);
        assertThat(after.get(1).state()).isEqualTo(State.RETIRED);
    }

    @Test
    public void aRefusedAgencyWhoseFileIsRemovedIsListedNowhere() {
        Origin file = new Origin(Origin.Kind.FILE, "contoh.zip");
        Map<String, byte[]> broken = Samples.files(Samples.AGENCY, Samples.SERVICE.replace("[kepala]", "[ketua]"));
        registry.publish("contoh", broken, file, "system");
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.REFUSED);
        registry.away("contoh", file);
        assertThat(registry.agencies()).isEmpty();
        assertThat(registry.agency("contoh")).isEmpty();
        offer(Samples.sound());
        registry.publish("contoh", broken, file, "system");
        assertThat(Diagnostic.anyError(registry.agency("contoh").orElseThrow().diagnostics()))
                .isTrue();
        registry.away("contoh", file);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(Diagnostic.anyError(registry.agency("contoh").orElseThrow().diagnostics()))
                .isFalse();
    }

    @Test
    public void theLastGoodVersionStaysWhenAnUpdateIsRefused() {
        offer(Samples.sound());
        String digest = current().digest();
        offer(Samples.files(agency("2.0.0"), Samples.SERVICE.replace("[kepala]", "[ketua]")));
        assertThat(current().digest()).isEqualTo(digest);
        AgencyEntry entry = registry.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.diagnostics()).extracting(Diagnostic::rule).contains("dangling-name");
    }

    @Test
    public void theSameNumberWithAnotherContentIsRefused() {
        offer(Samples.sound());
        String digest = current().digest();
        var found = offer(Samples.files(Samples.AGENCY, Samples.SERVICE + "# lain\n"));
        assertThat(found.diagnostics().get(0).rule()).isEqualTo("version-taken");
        assertThat(found.diagnostics().get(0).line()).isEqualTo(3);
        assertThat(current().digest()).isEqualTo(digest);
    }

    /** Whatever it was refused for, its number is free for the one that is right. */
    @Test
    public void anUploadThatWasRefusedTakesNoNumber() {
        offer(Samples.sound());
        Map<String, byte[]> wrong = Samples.files(agency("2.0.0"), Samples.SERVICE.replace("[kepala]", "[ketua]"));
        assertThat(registry.publish("contoh", wrong, UPLOAD, "contoh.admin").definition())
                .isEmpty();
        Map<String, byte[]> taken = Samples.files(Samples.AGENCY, Samples.SERVICE + "# lain\n");
        assertThat(registry.publish("contoh", taken, UPLOAD, "contoh.admin").definition())
                .isEmpty();
        Map<String, byte[]> right = Samples.files(agency("2.0.0"), Samples.SERVICE + "# lain\n");
        assertThat(registry.publish("contoh", right, UPLOAD, "contoh.admin").definition())
                .isPresent();
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(registry.versions("contoh")).hasSize(2);
    }

    @Test
    public void aDefinitionOfAnotherAgencyIsRefused() {
        assertThat(registry.publish("lain", Samples.sound(), BUNDLE, "system")
                        .diagnostics()
                        .get(0)
                        .rule())
                .isEqualTo("wrong-agency");
        assertThat(registry.agency("contoh")).isEmpty();
        assertThat(registry.agency("lain").orElseThrow().state()).isEqualTo(State.REFUSED);
        offer(Samples.sound());
        assertThat(registry.publish(
                                "lain", Samples.files(Samples.AGENCY, Samples.SERVICE + "# lain\n"), BUNDLE, "system")
                        .diagnostics()
                        .get(0)
                        .rule())
                .isEqualTo("wrong-agency");
    }

    @Test
    public void theSameContentMayComeBackAnotherWay() {
        offer(Samples.sound());
        Origin file = new Origin(Origin.Kind.FILE, "contoh.zip");
        registry.publish("contoh", Samples.sound(), file, "system");
        registry.away("contoh", BUNDLE);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        registry.away("contoh", file);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.CLOSED);
        registry.publish("contoh", Samples.sound(), UPLOAD, "contoh.admin");
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        registry = started(NOW);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(registry.versions("contoh")).hasSize(1);
    }

    @Test
    public void whatWasEverPublishedIsFoundByDigestAndVersion() {
        offer(Samples.sound());
        AgencyDefinition one = current();
        offer(version("2.0.0"));
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(registry.definition("contoh", one.digest())).contains(one);
        assertThat(registry.version("contoh", "1.0.0")).contains(one);
        assertThat(registry.definition("lain", one.digest())).isEmpty();
        assertThat(registry.files("contoh", "1.0.0").orElseThrow()).containsOnlyKeys("agency.yaml", "izin.yaml");
    }

    @Test
    public void aBundleThatWasTakenAwayStaysAwayThroughARestartUntilItReturns() {
        offer(Samples.sound());
        String digest = current().digest();
        registry.leaves("contoh", BUNDLE);
        assertThat(state()).as("its successor may come at once").isEqualTo(State.OPEN);
        registry = started(NOW);
        assertThat(state()).isEqualTo(State.CLOSED);
        assertThat(current().digest()).isEqualTo(digest);
        offer(Samples.sound());
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(registry.versions("contoh")).hasSize(1);
        registry = started(NOW);
        assertThat(state()).as("it returned").isEqualTo(State.OPEN);
        registry.away("contoh", BUNDLE);
        registry.away("contoh", BUNDLE);
        registry = started(NOW);
        assertThat(state()).isEqualTo(State.CLOSED);
        assertThat(publications.list(Scope.of("contoh")))
                .extracting(Publication::act)
                .containsExactly(Act.PUBLISHED, Act.LEFT, Act.RETURNED, Act.LEFT);
    }

    @Test
    public void aBundleThatIsLostWithoutBeingTakenAwayLeavesItsLastGoodVersionOpen() {
        offer(Samples.sound());
        registry = started(NOW);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(rules()).as("it may still come").doesNotContain("lost-bundle");
        registry.arrived(Origin.Kind.FILE);
        registry.arrived(Origin.Kind.BUNDLE);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(rules()).contains("lost-bundle");
        offer(Samples.sound());
        assertThat(rules()).doesNotContain("lost-bundle");
        assertThat(publications.list(Scope.of("contoh"))).hasSize(1);
        registry.away("contoh", BUNDLE);
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    public void anotherBundleTakesOverFromALostOneAndClosesTheAgencyWhenItGoes() {
        Origin other = new Origin(Origin.Kind.BUNDLE, "b");
        offer(Samples.sound());
        registry = started(NOW);
        registry.publish("contoh", Samples.sound(), other, "system");
        assertThat(registry.agency("contoh").orElseThrow().origin()).isEqualTo("bundle b");
        registry.away("contoh", other);
        registry.away("contoh", BUNDLE);
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    public void aFileThatWasRemovedWhileNobodyLookedClosesItsAgency() {
        Origin file = new Origin(Origin.Kind.FILE, "contoh.zip");
        registry.publish("contoh", Samples.sound(), file, "system");
        registry = started(NOW);
        registry.publish("contoh", Samples.sound(), file, "system");
        registry.arrived(Origin.Kind.FILE);
        assertThat(state()).isEqualTo(State.OPEN);
        registry = started(NOW);
        registry.arrived(Origin.Kind.FILE);
        assertThat(state()).isEqualTo(State.CLOSED);
        registry = started(NOW);
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    public void onlyItsOwnOriginClosesAnAgency() {
        offer(Samples.sound());
        registry.away("contoh", new Origin(Origin.Kind.BUNDLE, "b"));
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        registry.away("contoh", BUNDLE);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(registry.agency("contoh").orElseThrow().current()).isPresent();
    }

    @Test
    public void anotherBundleMayBringTheSameVersionWhenTheFirstHasGone() {
        Origin other = new Origin(Origin.Kind.BUNDLE, "b");
        offer(Samples.sound());
        registry.away("contoh", BUNDLE);
        registry.publish("contoh", Samples.sound(), other, "system");
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(registry.agency("contoh").orElseThrow().origin()).isEqualTo("bundle b");
        registry = started(NOW);
        registry.publish("contoh", Samples.sound(), other, "system");
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    public void anOriginWhoseOfferIsHeldBackKeepsItsLastGoodVersionOpen() {
        registry.here("contoh", BUNDLE);
        assertThat(registry.agency("contoh")).isEmpty();
        offer(Samples.sound());
        registry.away("contoh", BUNDLE);
        registry = started(NOW);
        registry.here("contoh", new Origin(Origin.Kind.BUNDLE, "b"));
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.CLOSED);
        registry.here("contoh", BUNDLE);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    public void aVersionAwaitsItsEffectiveDate() {
        offer(Samples.sound());
        offer(Samples.files(agency("2.0.0") + "effectiveFrom: 2026-03-14\n", Samples.SERVICE));
        assertThat(current().version()).isEqualTo("1.0.0");
        assertThat(registry.versions("contoh"))
                .extracting(VersionEntry::version, VersionEntry::standing)
                .containsExactly(tuple("2.0.0", Standing.AWAITS_EFFECT), tuple("1.0.0", Standing.IN_USE));
        registry = started(NOW.plusSeconds(86_400));
        assertThat(current().version()).isEqualTo("2.0.0");
    }

    @Test
    public void whatWasPublishedForALaterDayComesOnThatDayWhateverWasDoneMeanwhile() {
        offer(Samples.sound());
        offer(from("2.0.0", "2026-03-14"));
        offer(version("1.1.0"));
        offer(from("3.0.0", "2026-03-20"));
        registry.rollback("contoh", "1.0.0", "admin", "1.1.0 keliru");
        assertThat(current().version()).isEqualTo("1.0.0");

        // Half past midnight in the agency's zone, WITA: a correction of that very morning goes before it.
        registry = started(Instant.parse("2026-03-13T16:30:00Z"));
        assertThat(current().version()).isEqualTo("2.0.0");
        offer(version("2.0.1"));
        assertThat(current().version()).isEqualTo("2.0.1");

        registry = started(Instant.parse("2026-03-19T15:59:59Z"));
        assertThat(current().version()).isEqualTo("2.0.1");
        registry = started(Instant.parse("2026-03-19T16:00:00Z"));
        assertThat(current().version()).isEqualTo("3.0.0");
        registry.rollback("contoh", "2.0.1", "admin", "3.0.0 keliru");
        assertThat(current().version()).isEqualTo("2.0.1");
    }

    @Test
    public void aClockThatWasPutBackUndoesNothing() {
        offer(Samples.sound());
        offer(version("2.0.0"));
        registry = started(NOW.minusSeconds(3_600));
        registry.rollback("contoh", "1.0.0", "admin", "2.0.0 keliru");
        assertThat(current().version()).isEqualTo("1.0.0");
    }

    @Test
    public void aRollbackStaysThroughARestartAlthoughTheBundleOffersAgain() {
        offer(Samples.sound());
        offer(version("2.0.0"));
        registry.rollback("contoh", null, "admin", "langkah 3 keliru");
        assertThat(current().version()).isEqualTo("1.0.0");
        registry = started(NOW);
        offer(version("2.0.0"));
        assertThat(current().version()).isEqualTo("1.0.0");
        registry.rollback("contoh", "2.0.0", "admin", null);
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(publications.list(Scope.of("contoh"))).hasSize(4);
    }

    @Test
    public void anOlderVersionThatIsOfferedAgainComesBackByARollbackOnly() {
        offer(Samples.sound());
        offer(version("2.0.0"));
        List<Diagnostic> found = offer(Samples.sound()).diagnostics();
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(found).extracting(Diagnostic::rule).contains("superseded-offer");
        registry.rollback("contoh", "1.0.0", "admin", null);
        assertThat(current().version()).isEqualTo("1.0.0");
        assertThat(offer(Samples.sound()).diagnostics())
                .extracting(Diagnostic::rule)
                .doesNotContain("superseded-offer");
    }

    @Test
    public void aRollbackToNowhereIsRefusedWithWhatThereIs() {
        offer(Samples.sound());
        assertThatThrownBy(() -> registry.rollback("contoh", null, "admin", null))
                .isInstanceOf(Refusal.class);
        offer(version("2.0.0"));
        assertThatThrownBy(() -> registry.rollback("contoh", "9.9.9", "admin", null))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.allowed()).containsExactly("1.0.0"));
        assertThatThrownBy(() -> registry.rollback("mana", null, "admin", null)).isInstanceOf(Refusal.class);
    }

    @Test
    public void aRollbackToAVersionWhoseBundleHasGoneTakesEffectAndStays() {
        Origin other = new Origin(Origin.Kind.BUNDLE, "b");
        offer(Samples.sound());
        registry.publish("contoh", version("2.0.0"), other, "system");
        registry.away("contoh", BUNDLE);
        registry.rollback("contoh", "1.0.0", "admin", "langkah 3 keliru");
        assertThat(current().version()).isEqualTo("1.0.0");
        registry.away("contoh", other);
        assertThat(state()).isEqualTo(State.OPEN);
        registry = started(NOW);
        assertThat(current().version()).isEqualTo("1.0.0");
        assertThat(registry.agency("contoh").orElseThrow().origin()).isEqualTo("upload admin");
    }

    @Test
    public void aRollbackOpensAnAgencyWhoseBundleWasTakenAway() {
        offer(Samples.sound());
        offer(version("2.0.0"));
        registry.away("contoh", BUNDLE);
        registry.rollback("contoh", "1.0.0", "admin", null);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(current().version()).isEqualTo("1.0.0");
    }

    @Test
    public void aRetiredAgencyStaysRetiredUntilItIsResumed() {
        offer(Samples.sound());
        registry.retire("contoh", "admin", "pindah");
        registry = started(NOW);
        offer(Samples.sound());
        offer(version("2.0.0"));
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.RETIRED);
        registry.resume("contoh", "admin", null);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(current().version()).isEqualTo("2.0.0");
    }

    @Test
    public void anUploadOutlivesTheBundle() {
        offer(Samples.sound());
        registry.publish("contoh", version("2.0.0"), UPLOAD, "contoh.admin");
        registry.away("contoh", BUNDLE);
        AgencyEntry entry = registry.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.origin()).isEqualTo("upload contoh.admin");
    }

    @Test
    public void aPlanTellsTheFateOfEachCaseAndChangesNothing() {
        offer(Samples.sound());
        StoredCases running = StoredCases.at(Clock.fixed(NOW, ZoneOffset.UTC), registry, cases);
        Account officer = new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas", "kepala"), true);
        CaseFile first = open(running, officer);
        CaseFile second = open(running, officer);
        running.perform(officer, new Deed.Complete(second.id(), "terima", null, null, List.of(), null), Channel.REST);
        String digest = current().digest();
        String candidate = Samples.SERVICE
                .replace("- id: terima", "- id: penerimaan")
                .replace("returnTo: terima", "returnTo: penerimaan")
                .replace("10 minute", "1 hour")
                .replace("- id: periksa", "- id: telaah")
                .replace("text: Memeriksa berkas", "text: Menelaah berkas");
        Plan plan = registry.plan("contoh", Samples.files(agency("2.0.0"), candidate));
        assertThat(plan.runningVersion()).isEqualTo("1.0.0");
        assertThat(plan.candidateVersion()).isEqualTo("2.0.0");
        assertThat(plan.fates()).containsOnly(Map.entry(Fate.STAYS, 2L));
        assertThat(plan.onRequest()).containsOnly(Map.entry(Fate.MOVES, 1L), Map.entry(Fate.NEEDS_DECISION, 1L));
        Plan ruled = registry.plan(
                "contoh",
                Samples.files(
                        agency("2.0.0") + "transition:\n  - {filedBefore: 2099-01-01, cases: move, basis: SK 1}\n",
                        candidate));
        assertThat(ruled.fates()).containsOnly(Map.entry(Fate.MOVES, 1L), Map.entry(Fate.NEEDS_DECISION, 1L));
        Plan.Forecast moved = ruled.cases().stream()
                .filter(f -> f.id().equals(first.id()))
                .findFirst()
                .orElseThrow();
        assertThat(moved.toStep()).isEqualTo("penerimaan");
        assertThat(moved.dueAt()).isEqualTo(NOW.plusSeconds(3_600));
        assertThat(current().digest()).isEqualTo(digest);
        assertThat(registry.versions("contoh")).hasSize(1);
        assertThat(registry.versions("contoh").get(0).openCases()).isEqualTo(2);
    }

    /** The database kept the act and the answer to it was lost. */
    @Test
    public void anActWhoseAnswerWasLostIsFoundOnTheRegister() {
        Unreliable unreliable = new Unreliable(publications);
        registry =
                StoredRegistry.at(Clock.fixed(NOW, ZoneOffset.UTC), new YamlLanguage(), definitions, unreliable, cases);
        unreliable.losesAnswers = 1;
        offer(Samples.sound());
        assertThat(current().version()).isEqualTo("1.0.0");
        unreliable.losesAnswers = 1;
        registry.retire("contoh", "admin", "tutup");
        assertThat(state()).isEqualTo(State.RETIRED);
        registry.resume("contoh", "admin", "buka");
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(acts()).containsExactly(Act.PUBLISHED, Act.RETIRED, Act.RESUMED);
    }

    /** The database went away with the answer: whoever asked is told so, and nothing is in the way afterwards. */
    @Test
    public void anActWhoseFateIsNotKnownHindersNoOtherLater() {
        Unreliable unreliable = new Unreliable(publications);
        registry =
                StoredRegistry.at(Clock.fixed(NOW, ZoneOffset.UTC), new YamlLanguage(), definitions, unreliable, cases);
        offer(Samples.sound());
        unreliable.losesAnswers = 1;
        unreliable.readsNothing = 1;
        assertThatThrownBy(() -> registry.retire("contoh", "admin", "tutup")).hasMessageContaining("lost");
        registry.retire("contoh", "admin", "tutup");
        offer(version("2.0.0"));
        registry.resume("contoh", "admin", "buka");
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(acts()).containsExactly(Act.PUBLISHED, Act.RETIRED, Act.PUBLISHED, Act.RESUMED);
    }

    /** What the bell brings is what a restart would bring. */
    @Test
    public void whatAnotherNodeDidHoldsWhenTheBellRings() {
        InMemoryChanges bell = new InMemoryChanges();
        StoredRegistry other = StoredRegistry.at(
                Clock.fixed(NOW, ZoneOffset.UTC),
                new YamlLanguage(),
                definitions,
                publications,
                cases,
                bell,
                Presence.ALONE);
        offer(Samples.sound());
        assertThat(other.agency("contoh")).isEmpty();
        bell.ring(Topic.REGISTER, "contoh");
        AgencyEntry entry = other.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.current().orElseThrow().version()).isEqualTo("1.0.0");
        assertThat(entry.register()).isEqualTo(1);
        List<AgencyEntry> before = other.published();
        bell.ring(Topic.REGISTER, "contoh");
        assertThat(other.published()).isSameAs(before);
    }

    /** A bundle that brings what is new is seen together with it: no reader finds it lost in between. */
    @Test
    public void aNewBundleIsNeverSeenAsLost() {
        List<List<String>> seen = new ArrayList<>();
        boolean[] watching = new boolean[1];
        Clock watched = new Clock() {
            @Override
            public Instant instant() {
                if (watching[0]) {
                    watching[0] = false;
                    seen.add(rules());
                    watching[0] = true;
                }
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        registry = StoredRegistry.at(watched, new YamlLanguage(), definitions, publications, cases);
        registry.arrived(Origin.Kind.BUNDLE);
        offer(Samples.sound());
        registry.away("contoh", BUNDLE);
        watching[0] = true;
        offer(version("2.0.0"));
        watching[0] = false;
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(seen).isNotEmpty().allSatisfy(rules -> assertThat(rules).doesNotContain(AgencyEntry.LOST_BUNDLE));
    }

    private List<Act> acts() {
        return publications.list(Scope.of("contoh")).stream()
                .map(Publication::act)
                .toList();
    }

    /** A register whose answers get lost. */
    private static final class Unreliable implements PublicationStore {
        private final PublicationStore kept;
        private int losesAnswers;
        private int readsNothing;

        Unreliable(PublicationStore kept) {
            this.kept = kept;
        }

        @Override
        public List<Publication> list(Scope scope) {
            return kept.list(scope);
        }

        @Override
        public List<Publication> newest(Scope scope, Wanted wanted, int skipped, int most) {
            return kept.newest(scope, wanted, skipped, most);
        }

        @Override
        public List<Publication> after(String agency, int number) {
            if (losesAnswers == 0 && readsNothing-- > 0) {
                throw new IllegalStateException("the database is away");
            }
            return kept.after(agency, number);
        }

        @Override
        public boolean append(Publication publication) {
            boolean appended = kept.append(publication);
            if (losesAnswers-- > 0) {
                throw new IllegalStateException("the answer was lost");
            }
            return appended;
        }
    }

    private static CaseFile open(StoredCases running, Account officer) {
        return running.open(
                officer,
                new Opening("contoh", "izin", "x", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    private StoredRegistry started(Instant at) {
        return StoredRegistry.at(Clock.fixed(at, ZoneOffset.UTC), new YamlLanguage(), definitions, publications, cases);
    }

    private Inspection offer(Map<String, byte[]> files) {
        return registry.publish("contoh", files, BUNDLE, "system");
    }

    private State state() {
        return registry.agency("contoh").orElseThrow().state();
    }

    private List<String> rules() {
        return registry.agency("contoh").orElseThrow().diagnostics().stream()
                .map(Diagnostic::rule)
                .toList();
    }

    private AgencyDefinition current() {
        return registry.agency("contoh").orElseThrow().current().orElseThrow();
    }

    private static Map<String, byte[]> version(String version) {
        return Samples.files(agency(version), Samples.SERVICE);
    }

    private static Map<String, byte[]> from(String version, String day) {
        return Samples.files(agency(version) + "effectiveFrom: " + day + "\n", Samples.SERVICE);
    }

    private static String agency(String version) {
        return Samples.AGENCY.replace("1.0.0", version);
    }
}
