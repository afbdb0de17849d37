package id.talaksana.core.catalogue;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A registry with one agency, whose offers and acts a test makes. */
abstract class RegistryFixture {
    static final Origin BUNDLE = new Origin(Origin.Kind.BUNDLE, "a");
    static final Origin UPLOAD = new Origin(Origin.Kind.UPLOAD, "contoh.admin");
    static final Instant NOW = Instant.parse("2026-03-13T07:58:00Z");

    final InMemoryDefinitionStore definitions = new InMemoryDefinitionStore();
    final InMemoryPublicationStore publications = new InMemoryPublicationStore();
    final InMemoryCaseStore cases = new InMemoryCaseStore();
    StoredRegistry registry = started(NOW);

    List<Act> acts() {
        return publications.list(Scope.of("contoh")).stream()
                .map(Publication::act)
                .toList();
    }

    /** A register whose answers get lost. */
    static final class Unreliable implements PublicationStore {
        private final PublicationStore kept;
        int losesAnswers;
        int readsNothing;

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

    static CaseFile open(StoredCases running, Account officer) {
        return running.open(
                officer,
                new Opening("contoh", "izin", "x", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    StoredRegistry started(Instant at) {
        return StoredRegistry.at(Clock.fixed(at, ZoneOffset.UTC), new YamlLanguage(), definitions, publications, cases);
    }

    Inspection offer(Map<String, byte[]> files) {
        return registry.publish("contoh", files, BUNDLE, "system");
    }

    State state() {
        return registry.agency("contoh").orElseThrow().state();
    }

    List<String> rules() {
        return registry.agency("contoh").orElseThrow().diagnostics().stream()
                .map(Diagnostic::rule)
                .toList();
    }

    AgencyDefinition current() {
        return registry.agency("contoh").orElseThrow().current().orElseThrow();
    }

    static Map<String, byte[]> version(String version) {
        return Samples.files(agency(version), Samples.SERVICE);
    }

    static Map<String, byte[]> from(String version, String day) {
        return Samples.files(agency(version) + "effectiveFrom: " + day + "\n", Samples.SERVICE);
    }

    static String agency(String version) {
        return Samples.AGENCY.replace("1.0.0", version);
    }
}
