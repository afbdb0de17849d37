package id.talaksana.core.announcements;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.definition.step.StepAct;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an announcement says, in Indonesian: letters have no other language.
 *
 * @param round its case
 */
record AnnouncementText(Agency agency, PublicService service, CaseFile round) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** As the house words it, with its places open. */
    static String standard(Announces.Kind kind) {
        return switch (kind) {
            case OPENING -> CoreWords.text("announcement-of-an-opening").indonesian();
            case RESULT -> CoreWords.text("announcement-of-a-result").indonesian();
            case CHANGE -> CoreWords.text("announcement-of-a-change").indonesian();
        };
    }

    /** The document's own words for what a step announces. */
    static String title(Step step) {
        String on = step.acts().stream()
                .filter(act -> act.kind() == StepAct.Kind.ANNOUNCE)
                .flatMap(act -> act.on().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return on.isEmpty()
                ? Sourced.inUse(step.text(), step.id())
                : CoreWords.text("announcement-about", on).indonesian();
    }

    /** With its places filled in; what stands between other braces stays. */
    String filled(String text, String number, Instant at, long applicants) {
        Wording words = Wording.in(Language.INDONESIAN);
        Map<String, String> values = Map.of(
                "number",
                number,
                "date",
                words.date(at.atZone(agency.timeZone().value()).toLocalDate()),
                "agency",
                Sourced.inUse(agency.name(), agency.id()),
                "unit",
                Sourced.inUse(agency.unit(), agency.id()),
                "service",
                service.title() == null ? service.id() : Sourced.inUse(service.title(), service.id()),
                "round",
                round.subject(),
                "applicants",
                words.number(applicants));
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
