package id.talaksana.core.announcements;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.rounds.announcements.AnnouncementPreview;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ResultPage;
import id.talaksana.api.store.announcements.AnnouncementStore.Line;
import id.talaksana.api.store.announcements.StandingLists;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Announcements as they will be read: a draft by the decisions that stand, what is signed by what was sealed. */
record AnnouncementPreviews(AnnouncementDesk desk, StandingLists lists, ReleaseViews views) {

    AnnouncementPreview of(SeenRound round, Announcement one, Instant now) {
        Optional<PublicService> service = views.service(one);
        boolean signed = one.last(Verb.SIGN) != null;
        ReleasedAnnouncement view = signed
                ? views.view(one, service, one.text(), views.sealed(one), null)
                : views.view(one, service, text(round, one, now), desk.decided(round, one.of()), null);
        Released shown = new Released(one, view, Released.step(service, one.of()));
        return new AnnouncementPreview(
                view, lines(round, one, signed).stream().map(shown::shown).toList());
    }

    private String text(SeenRound round, Announcement one, Instant now) {
        return desk.filled(
                round,
                one,
                CoreWords.text("the-number-comes-with-the-signature").indonesian(),
                now);
    }

    private List<Line> lines(SeenRound round, Announcement one, boolean signed) {
        return signed
                ? desk.store().lines(round.scope(), one.agency(), one.id(), 0, ResultPage.MAX_SIZE)
                : lists.first(round.scope(), one.round(), round.selecting().listed(one.of()), ResultPage.MAX_SIZE);
    }
}
