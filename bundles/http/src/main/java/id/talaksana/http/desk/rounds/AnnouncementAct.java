package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.stream.Stream;

/** What is done with an announcement at the desk, by the last part of the act's address. */
public enum AnnouncementAct {
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

    boolean needsReason() {
        return this == RETURN;
    }

    /** Those that can come next; who may do them, the core knows. */
    public static List<AnnouncementAct> of(Announcement announcement) {
        return Stream.of(values()).filter(act -> act.follows(announcement)).toList();
    }

    private boolean follows(Announcement announcement) {
        return switch (this) {
            case INITIAL -> announcement.state() == State.DRAFTED;
            case SIGN -> announcement.state() == State.INITIALLED;
            case RELEASE -> announcement.state() == State.SIGNED && announcement.releaseAt() == null;
            case RETURN -> announcement.state() == State.DRAFTED || announcement.state() == State.INITIALLED;
        };
    }

    /** The field of what is said with it, on a page with several announcements. */
    public String field(String announcement) {
        return "alasan-" + announcement;
    }

    String field(Entered e) {
        return field(e.value("pengumuman"));
    }

    public String button(PageRequest v) {
        return switch (this) {
            case INITIAL -> v.say("initial-it");
            case SIGN -> v.say("sign-it");
            case RELEASE -> v.say("release-it");
            case RETURN -> v.say("send-it-back");
        };
    }

    AnnouncementDeed deed(CaseId round, Entered e, String key) {
        String id = e.value("pengumuman");
        return switch (this) {
            case INITIAL -> new AnnouncementDeed.Initial(round, id, key);
            case SIGN -> new AnnouncementDeed.Sign(round, id, e.given("nomor-" + id), key);
            case RELEASE -> new AnnouncementDeed.Release(round, id, null, key);
            case RETURN -> new AnnouncementDeed.Return(round, id, e.given(field(e)), key);
        };
    }
}
