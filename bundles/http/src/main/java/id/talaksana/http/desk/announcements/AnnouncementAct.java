package id.talaksana.http.desk.announcements;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is done with an announcement at the desk, by the last part of the act's address. */
public enum AnnouncementAct {
    REVISE("ubah"),
    INITIAL("paraf"),
    SIGN("tanda-tangan"),
    RELEASE("terbit"),
    RETURN("kembalikan");

    private final String written;

    AnnouncementAct(String written) {
        this.written = written;
    }

    /** As its address has it. */
    public String written() {
        return written;
    }

    /** Those that can come next. */
    public static List<AnnouncementAct> of(Announcement announcement) {
        return Stream.of(values()).filter(act -> act.follows(announcement)).toList();
    }

    private boolean follows(Announcement announcement) {
        return switch (this) {
            case REVISE, INITIAL -> announcement.state() == State.DRAFTED;
            case SIGN, RETURN -> announcement.state() == State.INITIALLED;
            case RELEASE -> announcement.state() == State.SIGNED && announcement.releaseAt() == null;
        };
    }

    /** Whom a step names for it; empty: nobody of its own. */
    List<String> named(Announces announces) {
        return switch (this) {
            case REVISE -> List.of();
            case INITIAL -> announces.initialledBy();
            case SIGN, RETURN -> announces.signedBy();
            case RELEASE -> announces.releasedBy();
        };
    }

    public String button(PageRequest v) {
        return switch (this) {
            case REVISE -> v.say("keep-the-draft");
            case INITIAL -> v.say("initial-it");
            case SIGN -> v.say("sign-it");
            case RELEASE -> v.say("release-it");
            case RETURN -> v.say("send-it-back");
        };
    }

    /** @param at when it is to be released; null: at once */
    AnnouncementDeed deed(CaseId round, String id, Entered e, Instant at, String key) {
        return switch (this) {
            case REVISE -> new AnnouncementDeed.Revise(round, id, e.given("judul"), e.given("naskah"), key);
            case INITIAL -> new AnnouncementDeed.Initial(round, id, key);
            case SIGN -> new AnnouncementDeed.Sign(round, id, e.given("nomor"), key);
            case RELEASE -> new AnnouncementDeed.Release(round, id, at, key);
            case RETURN -> new AnnouncementDeed.Return(round, id, e.given("alasan"), key);
        };
    }
}
