package id.talaksana.core.mail;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.mail.Mail;
import id.talaksana.api.store.mail.MailStore.Recipient;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a mail says: that there is something to read, and where. No result, no reason of one's own and no name, since others read
 * mail on its way.
 *
 * @param portal where visitors reach it; empty: not known, and the page is named without
 */
record MailText(Addressees.Told told, String portal) {

    Mail to(Recipient whom, String key) {
        Agency agency = told.definition().agency();
        String unit = Sourced.inUse(agency.unit(), agency.id());
        String name = Sourced.inUse(agency.name(), agency.id());
        Text body = paragraphs(List.of(
                CoreWords.text("mail-is-to", whom.registration(), told.round().subject()),
                what(),
                CoreWords.text("mail-names-the-page", page()),
                CoreWords.text("mail-is-from", unit, name)));
        return new Mail(key, whom.email(), CoreWords.text("mail-is-about", title(), name), body, zone());
    }

    private String page() {
        return portal + "/" + told.round().id().agency() + "/" + told.service().id() + "/hasil";
    }

    private String title() {
        PublicService service = told.service();
        return service.title() == null ? service.id() : Sourced.inUse(service.title(), service.id());
    }

    private Text what() {
        return switch (told.set().concern()) {
            case ANNOUNCEMENT -> CoreWords.text("mail-of-an-announcement");
            case RETURN -> CoreWords.text("mail-of-a-return");
            case REQUIREMENT_MOVED -> CoreWords.text("mail-of-a-moved-requirement", step(), reason());
            case CLOSING_MOVED -> CoreWords.text("mail-of-a-moved-closing", step(), moved(), reason());
            case SUMMONS -> CoreWords.text("mail-of-a-summons");
            case SESSION_MOVED -> CoreWords.text("mail-of-a-moved-session");
            case ANSWERS -> CoreWords.text("mail-of-answers");
        };
    }

    private String step() {
        return told.step() == null
                ? "-"
                : Sourced.inUse(told.step().text(), told.step().id());
    }

    private String reason() {
        return told.reason() == null ? "-" : told.reason();
    }

    /** As it stands now: it may have been moved again. */
    private Text moved() {
        String step = told.row().map(StepRow::step).orElse("");
        Instant until = told.round().open().stream()
                .filter(row -> row.step().equals(step))
                .map(StepRow::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return until == null ? new Text("-", "-") : Wording.both(words -> words.deadline(until, zone()));
    }

    private ZoneId zone() {
        return told.definition().agency().timeZone().value();
    }

    private static Text paragraphs(List<Text> all) {
        return new Text(
                all.stream().map(Text::indonesian).collect(Collectors.joining("\n\n")),
                all.stream().map(Text::english).collect(Collectors.joining("\n\n")));
    }
}
