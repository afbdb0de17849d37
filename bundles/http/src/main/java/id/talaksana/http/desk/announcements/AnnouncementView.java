package id.talaksana.http.desk.announcements;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementPreview;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.rounds.RoundWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An announcement as its page tells it.
 *
 * @param preview as everybody will read it
 */
public record AnnouncementView(HandledCase c, Announcement announcement, AnnouncementPreview preview) {

    /** What can come next, whoever does it. */
    public List<AnnouncementAct> acts() {
        return AnnouncementAct.of(announcement);
    }

    /** Whether the account is one of those who do it. */
    public boolean isMine(AnnouncementAct act) {
        List<String> actors = actors(act);
        return actors.isEmpty() || actors.stream().anyMatch(c.who().actors()::contains);
    }

    /** Who does it, in the document's words. */
    public String by(AnnouncementAct act) {
        return actors(act).stream().map(id -> RoundWords.body(c.service(), id)).collect(Collectors.joining(", "));
    }

    /** Whom the step names for it, else those who do the step; empty: whoever works on the round. */
    private List<String> actors(AnnouncementAct act) {
        Optional<Step> step =
                announcement.step() == null ? Optional.empty() : c.service().step(announcement.step());
        return step.map(Step::announces)
                .map(act::named)
                .filter(named -> !named.isEmpty())
                .orElseGet(() -> step.map(this::doing).orElse(List.of()));
    }

    private List<String> doing(Step step) {
        return c.file().open().stream()
                .filter(row -> row.step().equals(step.id()))
                .findFirst()
                .map(StepRow::actors)
                .orElseGet(step::actorIds);
    }

    /** Whether two persons release it. */
    public boolean isReleasedByTwo() {
        return Optional.ofNullable(announcement.step())
                .flatMap(c.service()::step)
                .map(Step::announces)
                .map(Announces::persons)
                .map(persons -> persons > 1)
                .orElse(true);
    }
}
