package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns of phrase by which Indonesian procedures say who acts, for how long, and what is sent back. */
final class ProcedurePhrases {
    private static final Pattern ACTIVE = Pattern.compile("(me[mnlrwy]?[a-z]{3,}|ber[a-z]{4,})");
    private static final Pattern PASSIVE = Pattern.compile("di[a-z]{4,}");
    private static final Pattern BY = Pattern.compile(
            "\\boleh\\s+((?:\\p{Lu}[\\p{L}\\p{N}/&-]*)(?:\\s+(?:dan\\s+)?\\p{Lu}[\\p{L}\\p{N}/&-]*)*+)");
    private static final Set<String> NO_ACTOR =
            Set.of("jika", "apabila", "bila", "kalau", "setelah", "untuk", "dalam", "pada", "yang", "dengan", "atas");
    private static final Pattern CONDITION = Pattern.compile(
            "^(?:dan\\s+|namun\\s+)?(?:jika|apabila|bila|kalau)\\s+(.+)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** What stands before a repetition keeps it from being tried at each of its own characters. */
    private static final Pattern SENT_BACK = Pattern.compile(
            "^(?<if>.*?)(?<![,\\s])[,\\s]*(?:maka\\s+)?(?:akan\\s+)?\\bdikembalikan\\b(?:\\s+(?:lagi\\s+)?ke(?:pada)?\\s+(?<to>.+?))?(?:(?<!\\s)\\s+untuk\\s+.*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern IF =
            Pattern.compile("(?:^|[,\\s])(?:jika|apabila|bila|kalau)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERB_AFTER = Pattern.compile("[,\\s](?:maka\\s|di[a-z]{4,}\\b|me[a-z]{4,}\\b|lanjut)");
    private static final Pattern MENTION =
            Pattern.compile("\\b(?:dik|meng)embalikan\\b|\\bkembali\\s+ke", Pattern.CASE_INSENSITIVE);

    private ProcedurePhrases() {}

    /** Who acts, when a sentence says it: the words before its verb, or those after "oleh". */
    static Optional<String> actor(String sentence) {
        String[] words = Words.line(sentence).split(" ");
        for (int i = 0; i < words.length && i <= 8; i++) {
            String word = words[i].replaceAll("[,;.:]$", "");
            if (NO_ACTOR.contains(word.toLowerCase(Locale.ROOT)) || !word.equals(words[i])) {
                break;
            }
            if (PASSIVE.matcher(word).matches()) {
                break;
            }
            if (ACTIVE.matcher(word).matches()) {
                boolean named = i > 0
                        && !verb(words[0])
                        && RoleWords.name(List.of(words).subList(0, i));
                return named ? Optional.of(String.join(" ", List.of(words).subList(0, i))) : by(sentence);
            }
        }
        return by(sentence);
    }

    private static boolean verb(String word) {
        return ACTIVE.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }

    private static Optional<String> by(String sentence) {
        Matcher by = BY.matcher(sentence);
        return by.find() ? Optional.of(Words.line(by.group(1))) : Optional.empty();
    }

    /**
     * What a text says about sending back.
     *
     * @param wrong when it is sent back; null when it is not said
     * @param to whom or where to; null when it is not said
     * @param right when it goes on; null when it is not said
     */
    record Return(String wrong, String to, String right) {}

    /** A return that is told in a text, be it in the middle of a remark. */
    static Optional<Return> sentBack(String text) {
        String wrong = null;
        String to = null;
        String right = null;
        boolean found = false;
        for (String clause : clauses(text)) {
            Matcher back = SENT_BACK.matcher(clause);
            Matcher condition = CONDITION.matcher(clause);
            if (!found && back.matches()) {
                found = true;
                to = back.group("to") == null ? null : Words.line(back.group("to"));
                String[] conditions = IF.split(Words.line(back.group("if")), 4);
                wrong = conditions.length > 1 ? trimmed(conditions[conditions.length - 1]) : null;
                // What stands before the last condition is that of the way on.
                right = conditions.length > 2 && right == null ? untilVerb(conditions[1]) : right;
            } else if (right == null
                    && condition.matches()
                    && condition.group(1).contains(",")) {
                right = Words.line(
                        condition.group(1).substring(0, condition.group(1).indexOf(',')));
            }
        }
        return found ? Optional.of(new Return(wrong, to, right)) : Optional.empty();
    }

    private static String trimmed(String words) {
        return Words.line(words).replaceFirst("[,;]$", "");
    }

    /** A condition without what is done then. */
    private static String untilVerb(String words) {
        String condition = trimmed(VERB_AFTER.split(trimmed(words), 2)[0]);
        return condition.isEmpty() ? null : condition;
    }

    /** Whether words speak of sending back, in whatever turn of phrase. */
    static boolean mentionsReturn(String text) {
        return MENTION.matcher(text).find();
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        for (String clause : text.split("(?<![.;])[.;]+(?:\\s+|$)|\\n\\s*")) {
            clauses.add(clause.strip().replaceFirst("^\\d{1,2}[.)]?\\s+", "").replaceFirst("[.;,]$", ""));
        }
        return clauses;
    }
}
