package id.talaksana.language.comparison;

import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.api.wording.Wording;
import id.talaksana.language.words.LanguageWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Parts of a definition in words of both languages. What the document says stays in its own words; only what this house adds
 * is translated. Null stands for what is not there.
 */
final class InWords {
    private InWords() {}

    static Text same(String words) {
        return words == null || words.isEmpty() ? null : new Text(words, words);
    }

    /** All that are there, with something between them; null when none is. */
    static Text joined(String between, Stream<Text> parts) {
        return parts.filter(Objects::nonNull)
                .reduce((before, next) -> new Text(
                        beside(before.indonesian(), between, next.indonesian()),
                        beside(before.english(), between, next.english())))
                .orElse(null);
    }

    /** A document's words may end with the very sign that is to stand between them. */
    private static String beside(String before, String between, String next) {
        String sign = between.strip();
        boolean there = !sign.isEmpty() && before.endsWith(sign);
        return (there ? before.substring(0, before.length() - sign.length()) : before) + between + next;
    }

    /** The words, how far they are the document's own, and what the agency reads in them. */
    static Text of(Sourced<String> text) {
        Text said = of(text, InWords::same);
        return text == null || text.reading() == null
                ? said
                : joined(
                        "; ",
                        Stream.of(
                                said,
                                LanguageWords.text("read-as", text.reading().text())));
    }

    static <T> Text of(Sourced<T> sourced, Function<T, Text> said) {
        if (sourced == null) {
            return null;
        }
        if (!sourced.known()) {
            return unknown(sourced);
        }
        Text text = said.apply(sourced.value());
        if (text == null) {
            return null;
        }
        return qualified(sourced, text);
    }

    private static <T> Text unknown(Sourced<T> sourced) {
        return switch (sourced.provenance()) {
            case MISSING, OPEN -> inBrackets(sourced.provenance());
            default -> sourced.note() == null ? Wording.both(words -> "(" + words.none() + ")") : same(sourced.note());
        };
    }

    private static <T> Text qualified(Sourced<T> sourced, Text text) {
        return switch (sourced.provenance()) {
            case IMPLIED, RECONSTRUCTED -> joined(" ", Stream.of(text, inBrackets(sourced.provenance())));
            case STATED, MISSING, OPEN -> text;
        };
    }

    private static Text inBrackets(Provenance provenance) {
        return Wording.both(words -> "(" + words.of(provenance) + ")");
    }

    static <T> Text all(String between, List<T> items, Function<T, Text> words) {
        return joined(between, items.stream().map(words));
    }

    static Text list(List<Sourced<String>> texts) {
        return joined("; ", texts.stream().map(InWords::of));
    }

    static Text numbered(String number, Text text) {
        return number == null || text == null
                ? text
                : new Text(number + ". " + text.indonesian(), number + ". " + text.english());
    }

    static Text labelled(Text label, Text text) {
        return text == null
                ? null
                : new Text(label.indonesian() + ": " + text.indonesian(), label.english() + ": " + text.english());
    }

    /** Such as "hanya bila golongan IV/c ke atas". */
    static Text only(Condition when, PublicService service) {
        return when == null ? null : ConditionWording.both(service, words -> words.only(when));
    }

    /** The words, and in which cases they hold. */
    static Text only(Text text, Condition when, PublicService service) {
        Text only = only(when, service);
        return only == null
                ? text
                : new Text(
                        text.indonesian() + " (" + only.indonesian() + ")",
                        text.english() + " (" + only.english() + ")");
    }

    static Text day(LocalDate day) {
        return day == null ? null : Wording.both(words -> words.date(day));
    }

    static Text duration(Duration duration) {
        return Wording.both(words -> words.of(duration));
    }
}
