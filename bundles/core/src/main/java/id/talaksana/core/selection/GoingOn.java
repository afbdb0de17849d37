package id.talaksana.core.selection;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.util.Optional;

/** A step that is about to be done in such a way that its case goes on, neither sent back nor turned down. */
public record GoingOn(PublicService service, Step step) {

    /** Empty where the case does not go on by the outcome, and where its definition cannot be read. */
    public static Optional<GoingOn> of(Catalogue catalogue, CaseFile round, Deed.Complete closing) {
        return catalogue
                .definition(round.id().agency(), round.digest())
                .flatMap(definition -> definition.service(round.service()))
                .flatMap(service -> service.step(closing.step()).map(step -> new GoingOn(service, step)))
                .filter(its -> closing.outcome() == null
                        || its.step
                                .outcome(closing.outcome())
                                .filter(Step.Outcome::turnsDown)
                                .isEmpty());
    }
}
