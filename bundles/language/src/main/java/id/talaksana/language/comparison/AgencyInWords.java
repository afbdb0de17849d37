package id.talaksana.language.comparison;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What holds for all services of an agency, in words of both languages. Null stands for what is not there. */
final class AgencyInWords {
    private AgencyInWords() {}

    /** An agency's logo and colours; null: it has none. */
    static Text brand(Brand brand) {
        if (brand == null) {
            return null;
        }
        String logo = brand.logo() == null
                ? ""
                : brand.logo().file() + " (" + brand.logo().digest().substring(0, 12) + "), ";
        String words =
                logo + brand.background() + ", " + brand.text() + (brand.accent() == null ? "" : ", " + brand.accent());
        return new Text(words, words);
    }

    /** Classes with their deadlines, and to whom late complaints go; null for none of the agency's own. */
    static Text complaints(ComplaintProcedure procedure) {
        if (procedure == null) {
            return null;
        }
        StringBuilder order = new StringBuilder();
        procedure.escalation().forEach(to -> order.append(" → ").append(to.or("?")));
        return new Text(
                terms(procedure, "verifikasi ", " hari kerja", " jam", "tutup sendiri ") + order,
                terms(procedure, "verify ", " working days", " hours", "closes by itself ") + order);
    }

    private static String terms(ComplaintProcedure procedure, String verify, String days, String hours, String close) {
        StringBuilder terms = new StringBuilder(verify + number(procedure.verifyWithin()) + days);
        procedure.classes().forEach(c -> terms.append("; ")
                .append(c.label().or(c.id()))
                .append(' ')
                .append(
                        c.answerWithinHours() == null
                                ? number(c.answerWithin()) + days
                                : number(c.answerWithinHours()) + hours));
        terms.append("; ").append(close).append(number(procedure.closeAfter())).append(days);
        procedure
                .answers()
                .forEach(answer ->
                        terms.append("; ").append(answer.label()).append(": ").append(answer.text()));
        return terms.toString();
    }

    private static String number(Sourced<Integer> days) {
        return days.known() ? days.value().toString() : "?";
    }

    /** How its papers are numbered. */
    static Text numbering(List<NumberSeries> numbering) {
        return InWords.same(numbering.stream()
                .map(series -> series.series() + ": " + series.pattern())
                .collect(Collectors.joining("; ")));
    }

    static Text hours(List<Agency.WorkingHours> hours) {
        return InWords.joined("; ", hours.stream().map(h -> {
            String times = " " + h.from() + "–" + h.to() + (h.season() == Agency.Season.RAMADAN ? " (Ramadan)" : "");
            return Wording.both(words -> words.days(h.days()) + times);
        }));
    }
}
