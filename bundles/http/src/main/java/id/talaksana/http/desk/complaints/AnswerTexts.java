package id.talaksana.http.desk.complaints;

import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.ComplaintProcedure.AnswerTemplate;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import id.talaksana.http.words.HttpWords;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer often says, filled in from a ticket, in Indonesian as answers are written.
 *
 * @param agency whose ticket it is
 */
record AnswerTexts(Agency agency, ComplaintChoices choices) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    String filled(AnswerTemplate template, Ticket ticket) {
        Map<String, String> values = values(ticket);
        return PLACE.matcher(template.text())
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private Map<String, String> values(Ticket ticket) {
        Wording words = Wording.in(Language.INDONESIAN);
        var zone = agency.timeZone().value();
        return Map.of(
                "ticket",
                ticket.id().toString(),
                "title",
                ticket.title() == null ? said("confidential-complaint") : ticket.title(),
                "reporter",
                ticket.reporterName() == null ? said("reporter") : ticket.reporterName(),
                "service",
                ticket.service() == null ? "-" : choices.service(ticket.service()),
                "received",
                words.date(ticket.filedAt().atZone(zone).toLocalDate()),
                "due",
                ticket.dueAt() == null ? said("as-soon-as-possible") : words.deadline(ticket.dueAt(), zone),
                "agency",
                Sourced.inUse(agency.name(), agency.id()),
                "unit",
                Sourced.inUse(agency.unit(), agency.id()));
    }

    private static String said(String key) {
        return HttpWords.text(key).indonesian();
    }
}
