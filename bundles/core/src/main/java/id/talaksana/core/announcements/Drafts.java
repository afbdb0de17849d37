package id.talaksana.core.announcements;

import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.State;
import java.time.Instant;

/** An announcement after something was done to it; what it lists is known to the store alone. */
final class Drafts {
    private Drafts() {}

    static Announcement written(Announcement a, String title, String text) {
        return of(a, title, text, a.number(), a.state(), a.releaseAt());
    }

    static Announcement in(Announcement a, State state) {
        return of(a, a.title(), a.text(), a.number(), state, a.releaseAt());
    }

    static Announcement signed(Announcement a, String number, String text) {
        return of(a, a.title(), text, number, State.SIGNED, null);
    }

    static Announcement releasedAt(Announcement a, Instant moment) {
        return of(a, a.title(), a.text(), a.number(), a.state(), moment);
    }

    private static Announcement of(
            Announcement a, String title, String text, String number, State state, Instant releaseAt) {
        return new Announcement(
                a.agency(),
                a.id(),
                a.round(),
                a.service(),
                a.kind(),
                a.step(),
                a.of(),
                title,
                text,
                a.media(),
                a.corrects(),
                number,
                state,
                releaseAt,
                a.lines(),
                a.acts());
    }
}
