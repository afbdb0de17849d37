package id.talaksana.core.rounds.scores;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.core.rounds.SeenRound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which day it is where a round is held. */
@Component(service = RoundDay.class)
public final class RoundDay {
    private final Catalogue catalogue;
    private final Clock clock;

    @Activate
    public RoundDay(@Reference Catalogue catalogue, @Reference Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Today in the agency's zone. */
    public LocalDate today(SeenRound round) {
        ZoneId zone = catalogue
                .definition(round.id().agency(), round.file().digest())
                .map(definition -> definition.agency().timeZone().value())
                .orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
