package id.talaksana.http.desk.announcements;

import id.talaksana.api.documents.Rendition;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementPreview;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.announced.AnnouncedPaper;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** Announcements of a round: drafted, corrected, initialled, signed and released, each before the eyes as everybody will read it. */
public final class HandledAnnouncementPages {
    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledAnnouncementPages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    /** All of the round, and how another one is begun. */
    public PageAnswer list(StaffVisit d) {
        return list(200, d, d.blank(Map.of()));
    }

    private static String address(HandledCase c) {
        return RoundSheet.address(c) + "/pengumuman";
    }

    private PageAnswer list(int status, StaffVisit d, Entered e) {
        HandledCase c = sheet.round(d);
        return sheet.drawn(
                status,
                d,
                c,
                "desk/announcements",
                Map.of("all", core.announcements().list(d.who(), c.file().id()), "e", e));
    }

    /** Begins one, and shows it. */
    public PageAnswer draft(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        e.required("tentang", d.v().say("choose-what-it-is-about"));
        return !e.sound()
                ? list(422, d, e)
                : Forms.attempt(d.v(), e, status -> list(status, d, e), () -> {
                    Announcement drafted = core.announcements()
                            .perform(d.who(), DraftedAnnouncement.of(e).deed(c.file().id(), e, d.key(e)));
                    return PageAnswer.moved(303, address(c) + "/" + drafted.id() + "?tercatat=ya");
                });
    }

    /** One of them as everybody will read it, with what can be done to it. */
    public PageAnswer show(StaffVisit d) {
        HandledCase c = sheet.round(d);
        return page(200, d, c, find(d, c), d.blank(Map.of()));
    }

    private Announcement find(StaffVisit d, HandledCase c) {
        return core.announcements().find(d.who(), c.file().id(), d.v().segment(4));
    }

    private PageAnswer page(int status, StaffVisit d, HandledCase c, Announcement one, Entered e) {
        AnnouncementPreview preview =
                core.announcements().preview(d.who(), c.file().id(), one.id());
        Entered shown = e.or(Map.of("judul", one.title(), "naskah", one.text()));
        return sheet.drawn(
                status, d, c, "desk/announcement", Map.of("view", new AnnouncementView(c, one, preview), "e", shown));
    }

    /** The paper that it will be. */
    public PageAnswer paper(StaffVisit d) {
        HandledCase c = sheet.round(d);
        AnnouncementPreview preview =
                core.announcements().preview(d.who(), c.file().id(), d.v().segment(4));
        AnnouncedPaper paper = new AnnouncedPaper(
                preview.announcement(),
                preview.lines(),
                c.definition().agency().timeZone().value());
        Rendition drawn = core.papers().announcement(c.definition(), paper.paper());
        return new PageAnswer(200, drawn.mediaType(), drawn.content(), PageAnswer.Keep.NEVER, Map.of())
                .with("Content-Disposition", "inline; filename=\"" + drawn.fileName() + "\"");
    }

    /** Does something to one, if it still is what was looked at. */
    public StaffPage act(AnnouncementAct act) {
        return d -> {
            Entered e = d.sent();
            HandledCase c = sheet.round(d);
            Announcement one = find(d, c);
            check(d, act, one, e);
            Optional<Instant> at = releaseAt(d, act, c, e);
            return sheet.done(
                    d,
                    e,
                    status -> page(status, d, c, find(d, c), e),
                    address(c) + "/" + one.id(),
                    () -> core.announcements()
                            .perform(d.who(), act.deed(c.file().id(), one.id(), e, at.orElse(null), d.key(e))));
        };
    }

    private static void check(StaffVisit d, AnnouncementAct act, Announcement one, Entered e) {
        if (act == AnnouncementAct.RETURN) {
            e.required("alasan", d.v().say("write-the-reason"));
        } else if (act == AnnouncementAct.REVISE) {
            e.required("judul", d.v().say("write-the-title"));
            e.required("naskah", d.v().say("write-the-text"));
        }
        // A form that is sent twice finds what itself did: the key tells, not the count.
        boolean moved = !e.value("dilihat").equals(String.valueOf(one.acts().size()));
        if (moved && AnnouncementAct.of(one).contains(act)) {
            e.wrong("", d.v().say("the-announcement-is-another-now"));
        }
    }

    private static Optional<Instant> releaseAt(StaffVisit d, AnnouncementAct act, HandledCase c, Entered e) {
        boolean now = e.given("hari") == null && e.given("jam") == null;
        if (act != AnnouncementAct.RELEASE || now) {
            return Optional.empty();
        }
        Optional<Instant> at = Parameters.writtenDay(e.value("hari").strip())
                .filter(day -> e.value("jam").strip().matches("([01]\\d|2[0-3])[:.][0-5]\\d"))
                .map(day -> day.atTime(LocalTime.parse(e.value("jam").strip().replace('.', ':')))
                        .atZone(c.definition().agency().timeZone().value())
                        .toInstant());
        if (at.isEmpty()) {
            e.wrong("hari", d.v().say("enter-day-and-hour"));
        }
        return at;
    }
}
