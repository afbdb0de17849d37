package id.talaksana.core.objections;

import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.words.CoreWords;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Finds the objection periods of a round in its definition and its case, as they are now. */
public record PeriodsOfRounds(Catalogue catalogue, CaseStore cases, OfficeClock office) {

    Periods of(CaseFile round) {
        AgencyDefinition definition = catalogue
                .definition(round.id().agency(), round.digest())
                .orElseThrow(() -> new Refusal(
                        UNAVAILABLE, CoreWords.text("the-definition-cannot-be-read-yet", round.digest()), List.of()));
        return new Periods(
                definition.service(round.service()).orElseThrow(),
                definition.agency(),
                cases.rows(Scope.of(round.id().agency()), round.id()),
                office.time(),
                office.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
