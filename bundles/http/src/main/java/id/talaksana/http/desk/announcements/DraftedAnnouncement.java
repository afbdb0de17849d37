package id.talaksana.http.desk.announcements;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.kit.form.Entered;
import java.util.List;

/**
 * What a new announcement is about, as its form has it.
 *
 * @param step id of a step that announces; null: none
 * @param corrects id of the one that it corrects; null: none. Neither: a change
 */
public record DraftedAnnouncement(String step, String corrects) {
    public static final String OF_STEP = "langkah.";
    public static final String OF_CORRECTION = "perbaikan.";
    public static final String OF_CHANGE = "perubahan";

    static DraftedAnnouncement of(Entered e) {
        String about = e.value("tentang");
        return new DraftedAnnouncement(after(OF_STEP, about), after(OF_CORRECTION, about));
    }

    private static String after(String kind, String about) {
        return about.startsWith(kind) ? about.substring(kind.length()) : null;
    }

    /** The open steps that announce. */
    public static List<Step> announcing(HandledCase c) {
        return c.service().steps().stream()
                .filter(step -> step.announces() != null)
                .filter(step ->
                        c.file().open().stream().anyMatch(row -> row.step().equals(step.id())))
                .toList();
    }

    AnnouncementDeed deed(CaseId round, Entered e, String key) {
        return new AnnouncementDeed.Draft(round, step, corrects, e.given("judul"), e.given("naskah"), key);
    }
}
