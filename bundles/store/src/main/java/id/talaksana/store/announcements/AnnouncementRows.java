package id.talaksana.store.announcements;

import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Act;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an announcement is made of, and what of it is hashed. */
final class AnnouncementRows {
    private AnnouncementRows() {}

    static Announcement with(Announcement a, List<Act> acts) {
        return new Announcement(
                a.agency(),
                a.id(),
                a.round(),
                a.service(),
                a.kind(),
                a.step(),
                a.of(),
                a.title(),
                a.text(),
                a.media(),
                a.corrects(),
                a.number(),
                a.state(),
                a.releaseAt(),
                a.lines(),
                acts);
    }

    /** What an act says: the signing says all of it, the agreed moment says when it may go. */
    static List<String> said(Announcement a, Verb verb) {
        List<String> said = new ArrayList<>(List.of(a.id(), verb.toString()));
        if (verb == Verb.SIGN) {
            said.addAll(Arrays.asList(
                    a.service(),
                    a.kind().toString(),
                    a.step(),
                    a.of(),
                    a.title(),
                    a.text(),
                    a.corrects(),
                    a.number(),
                    String.valueOf(a.lines())));
            said.addAll(a.media());
        } else if (verb == Verb.SCHEDULE) {
            said.add(String.valueOf(a.releaseAt()));
        }
        return said;
    }
}
