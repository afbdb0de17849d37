package id.talaksana.core.cases.moves;

import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.store.OpenCases;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What an order to move cases names: the version that they move to, and the cases. */
record MigrationChoice(MigrationOrder order, Catalogue catalogue, CaseStore store) {
    AgencyDefinition target(AgencyEntry agency) {
        if (agency == null) {
            throw new Refusal(NOT_FOUND, CoreWords.text("there-is-no-agency", order.agency()), List.of());
        }
        return (order.toVersion() == null ? agency.current() : catalogue.version(order.agency(), order.toVersion()))
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND, CoreWords.text("this-agency-has-no-version-see", order.toVersion()), List.of()));
    }

    /** A mapping that names what is not there is a slip of the pen, and would move cases to where nobody wants them. */
    void known(AgencyDefinition to) {
        TreeSet<String> there = new TreeSet<>();
        to.services().stream()
                .filter(s -> order.service() == null || s.id().equals(order.service()))
                .map(PublicService::steps)
                .forEach(steps -> steps.forEach(step -> there.add(step.id())));
        order.steps().values().stream()
                .filter(step -> !there.contains(step))
                .findFirst()
                .ifPresent(step -> {
                    throw new Refusal(
                            INVALID, CoreWords.text("version-has-no-step", step, to.version()), List.copyOf(there));
                });
    }

    List<CaseFile> cases(AgencyDefinition to) {
        List<CaseFile> chosen = new ArrayList<>();
        if (order.cases().isEmpty()) {
            OpenCases.of(store, order.agency(), order.service()).forEach(c -> add(c, to, chosen));
            return chosen;
        }
        for (CaseId id : new TreeSet<>(order.cases())) {
            CaseFile c = store.find(Scope.of(order.agency()), id)
                    .orElseThrow(() -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-case", id), List.of()));
            add(c, to, chosen);
        }
        return chosen;
    }

    private void add(CaseFile c, AgencyDefinition to, List<CaseFile> chosen) {
        boolean fits = c.state() == CaseFile.State.OPEN
                && !c.digest().equals(to.digest())
                && (order.service() == null || order.service().equals(c.service()))
                && (order.fromVersion() == null || order.fromVersion().equals(c.definitionVersion()))
                && (order.step() == null
                        || c.open().stream().anyMatch(row -> row.step().equals(order.step())));
        if (fits) {
            chosen.add(c);
        }
    }
}
