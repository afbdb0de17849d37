package id.talaksana.core.announcements;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.store.announcements.AnnouncementStore.Line;
import id.talaksana.api.text.Sourced;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A released announcement with what its list is told by.
 *
 * @param deciding the step whose decisions it lists; empty: it lists nobody, or its definition cannot be read
 */
record Released(Announcement announcement, ReleasedAnnouncement view, Optional<Step> deciding) {
    private static final int DECIMALS = 3;

    static Optional<Step> step(Optional<PublicService> service, String id) {
        return id == null ? Optional.empty() : service.flatMap(found -> found.step(id));
    }

    static String words(Optional<Step> step, String id) {
        return step.map(found -> Sourced.inUse(found.text(), found.id())).orElse(id);
    }

    String label(String outcome) {
        return outcome(outcome)
                .map(found -> Sourced.inUse(found.label(), outcome))
                .orElse(outcome);
    }

    private Optional<Step.Outcome> outcome(String id) {
        return deciding.flatMap(step -> step.decision().outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst());
    }

    AnnouncedLine shown(Line line) {
        return new AnnouncedLine(
                line.registration(),
                MaskedName.of(line.name()),
                line.formation(),
                label(line.outcome()),
                line.rank(),
                score(line));
    }

    /** Exact scores are fractions; people read three decimals. */
    private static String score(Line line) {
        String exact = line.score();
        int over = exact == null ? -1 : exact.indexOf('/');
        return over < 0
                ? exact
                : new Fraction(new BigInteger(exact.substring(0, over)), new BigInteger(exact.substring(over + 1)))
                        .decimal(DECIMALS)
                        .toPlainString();
    }

    /** @param all those of the round */
    OwnResults.Own own(Line line, List<Released> all) {
        boolean superseded = isSuperseded(all);
        return new OwnResults.Own(
                view.id(),
                view.number(),
                view.title(),
                view.releasedAt(),
                words(deciding, announcement.of()),
                label(line.outcome()),
                outcome(line.outcome()).map(Step.Outcome::turnsDown).orElse(false),
                line.reason(),
                line.rank(),
                score(line),
                superseded);
    }

    private boolean isSuperseded(List<Released> all) {
        return all.stream()
                .skip(all.indexOf(this) + 1L)
                .anyMatch(later -> announcement.of() != null
                        && announcement.of().equals(later.announcement().of()));
    }
}
