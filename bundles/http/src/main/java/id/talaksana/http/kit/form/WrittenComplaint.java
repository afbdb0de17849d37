package id.talaksana.http.kit.form;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A complaint as it stands in the form. What can be told at a field is told here; the counter has the last word. */
public final class WrittenComplaint {
    private final PageRequest visit;
    private final AgencyDefinition definition;
    private final Entered entered;

    public WrittenComplaint(PageRequest visit, AgencyEntry entry, Entered entered) {
        this.visit = visit;
        this.definition = entry.current().orElseThrow();
        this.entered = entered;
    }

    /** Notes at each field what is wrong with it and what would be right. */
    public void check(Clock clock) {
        entered.required("judul", visit.say("give-it-a-title"));
        entered.required("kronologi", visit.say("tell-what-happened"));
        entered.required("tanggal", visit.say("give-the-day-of-the-event"));
        atMost("judul", Complaints.MAX_TITLE);
        atMost("kronologi", Complaints.MAX_TEXT);
        atMost("lokasi", Complaints.MAX_SHORT);
        atMost("nama", Complaints.MAX_SHORT);
        atMost("kontak", Complaints.MAX_SHORT);
        if (entered.given("tanggal") != null) {
            Optional<LocalDate> day = day();
            if (day.isEmpty()) {
                entered.wrong("tanggal", visit.say("write-the-date-like-2026-11"));
            } else if (day.get()
                    .isAfter(LocalDate.now(
                            clock.withZone(definition.agency().timeZone().value())))) {
                entered.wrong("tanggal", visit.say("this-day-is-still-to-come"));
            }
        }
        if (entered.given("berkas") != null
                && CaseId.parse(entered.given("berkas")).isEmpty()) {
            entered.wrong("berkas", visit.say("a-case-number-is-written-like"));
        }
        String service = service();
        if (service != null && definition.service(service).isEmpty()) {
            entered.wrong("layanan", visit.say("choose-a-service-of-the-list"));
        }
        String step = step();
        if (step != null
                && definition.service(service).flatMap(s -> s.step(step)).isEmpty()) {
            entered.wrong("langkah", visit.say("choose-a-step-of-the-service"));
        }
        files();
    }

    private void files() {
        long bytes = entered.files().stream()
                .mapToLong(file -> file.content().length)
                .sum();
        if (entered.files().size() > Complaints.MAX_ENCLOSURES || bytes > Complaints.MAX_BYTES) {
            entered.wrong("lampiran", visit.say("attach-at-most-5-files-together"));
        } else if (!entered.sound() && !entered.files().isEmpty()) {
            entered.wrong("lampiran", visit.say("choose-the-files-again-the-browser"));
        }
    }

    /** @param requestKey the form's own, as this browser has it; null: it has none */
    public Complaint complaint(String requestKey) {
        return complaint(Intake.WEB, null, null, requestKey);
    }

    /**
     * The same as an officer wrote it down.
     *
     * @param channel by which it came
     * @param received when it came; null: now
     */
    public Complaint takenIn(String channel, Instant received, String requestKey) {
        return complaint(Intake.OFFICER, channel, received, requestKey);
    }

    private Complaint complaint(Intake intake, String channel, Instant received, String requestKey) {
        return new Complaint(
                definition.agency().id(),
                entered.given("judul"),
                entered.given("kronologi"),
                day().orElse(null),
                null,
                entered.given("lokasi"),
                service(),
                entered.given("berkas"),
                step(),
                entered.given("nama"),
                entered.given("kontak"),
                entered.ticked("anonim"),
                entered.ticked("rahasia"),
                intake,
                channel,
                received,
                entered.files(),
                requestKey);
    }

    /** A step is chosen together with its service. */
    private String service() {
        String step = entered.given("langkah");
        String service = entered.given("layanan");
        return service == null && step != null && step.contains("/") ? step.substring(0, step.indexOf('/')) : service;
    }

    private String step() {
        String step = entered.given("langkah");
        if (step == null || !step.contains("/")) {
            return step;
        }
        // A step of another service than the one chosen is no step of it.
        return step.startsWith(service() + "/") ? step.substring(step.indexOf('/') + 1) : step;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(entered.given("tanggal")).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void atMost(String field, int most) {
        String given = entered.given(field);
        if (given != null && given.length() > most) {
            entered.wrong(field, visit.say("shorten-it-to-characters", most, given.length()));
        }
    }
}
