package id.talaksana.core.extension;

import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.EligibilityRule.Verdict;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.ScoreSource;
import id.talaksana.api.extension.SignatureProvider;
import id.talaksana.api.extension.SignatureProvider.Signature;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an extension answered, checked and written down in our own words. Asking and checking are done in one place and in
 * one thread, since what an extension returns is still its code: a list or a number may have methods of its own.
 *
 * @param refusal why the rule says no; empty unless it does
 * @param line for the case's record
 */
record CheckedAnswer(List<Text> refusal, String line) {
    private static final String SLUG = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int MAX_ID = 60;
    private static final int MAX_LINE = 1_800;

    /** Asks an extension. */
    static CheckedAnswer of(Object extension, Call call, StepInHand step, byte[] content) throws Exception {
        CheckedAnswer answer =
                switch (call.point()) {
                    case ELIGIBILITY_RULE -> of(((EligibilityRule) extension).judge(step));
                    case SCORE_SOURCE -> of(((ScoreSource) extension).scores(step), call);
                    case SIGNATURE_PROVIDER -> of(((SignatureProvider) extension).sign(step, content));
                    case NOTIFIER ->
                        new CheckedAnswer(
                                List.of(), words("receipt", ((Notifier) extension).tell(step), Notifier.MAX_RECEIPT));
                };
        if (answer.line.length() > MAX_LINE) {
            throw nonsense(CoreWords.text("its-answer-exceeds-characters", MAX_LINE));
        }
        return new CheckedAnswer(answer.refusal, call.point() + " " + call.name() + ": " + answer.line);
    }

    private static CheckedAnswer of(Verdict verdict) throws ExtensionFailure {
        present("verdict", verdict);
        if (verdict.reasons().isEmpty() || verdict.reasons().size() > Verdict.MAX_REASONS) {
            throw nonsense(CoreWords.text("its-verdict-has-not-1", Verdict.MAX_REASONS));
        }
        List<Text> reasons = new ArrayList<>();
        StringBuilder line = new StringBuilder(verdict.eligible() ? "memenuhi syarat." : "tidak memenuhi syarat.");
        for (Text reason : verdict.reasons()) {
            String indonesian = words("reason", reason.indonesian(), Verdict.MAX_REASON);
            reasons.add(new Text(indonesian, words("reason", reason.english(), Verdict.MAX_REASON)));
            line.append(' ').append(indonesian);
        }
        return new CheckedAnswer(verdict.eligible() ? List.of() : reasons, line.toString());
    }

    private static CheckedAnswer of(Map<String, BigDecimal> scores, Call call) throws ExtensionFailure {
        present("scores", scores);
        Map<String, String> read = new TreeMap<>();
        for (Map.Entry<String, BigDecimal> score : scores.entrySet()) {
            String id = words("score id", score.getKey(), MAX_ID);
            present("score " + id, score.getValue());
            requirePlausible(score, id);
            read.put(id, words("score " + id, score.getValue().toPlainString(), 2 * ScoreSource.MAX_DIGITS + 3));
            if (read.size() > ScoreSource.MAX_SCORES) {
                throw nonsense(CoreWords.text("there-are-too-many-scores"));
            }
        }
        requireWanted(call, read);
        StringBuilder line = line(read);
        return new CheckedAnswer(List.of(), line.toString());
    }

    private static void requirePlausible(Map.Entry<String, BigDecimal> score, String id) throws ExtensionFailure {
        if (!id.matches(SLUG)
                || score.getValue().precision() > ScoreSource.MAX_DIGITS
                || Math.abs((long) score.getValue().scale()) > ScoreSource.MAX_DIGITS) {
            throw nonsense(CoreWords.text("the-score-is-not-plausible", id));
        }
    }

    private static void requireWanted(Call call, Map<String, String> read) throws ExtensionFailure {
        String wanted = call.parameters().get(ScoreSource.IDS);
        Set<String> ids = wanted == null ? read.keySet() : Set.of(wanted.strip().split("\\s+"));
        if (read.isEmpty() || !read.keySet().equals(ids)) {
            throw nonsense(CoreWords.text("its-scores-are-for-wanted-are", read.keySet(), ids));
        }
    }

    private static StringBuilder line(Map<String, String> read) {
        StringBuilder line = new StringBuilder();
        read.forEach((id, value) ->
                line.append(line.isEmpty() ? "" : "; ").append(id).append(" = ").append(value));
        return line;
    }

    private static CheckedAnswer of(Signature signature) throws ExtensionFailure {
        present("signature", signature);
        byte[] value = signature.value();
        if (value.length == 0 || value.length > Signature.MAX_BYTES) {
            throw nonsense(CoreWords.text("its-signature-has-bytes-not-1", value.length, Signature.MAX_BYTES));
        }
        return new CheckedAnswer(
                List.of(),
                words("algorithm", signature.algorithm(), Signature.MAX_WORDS) + ", "
                        + words("signatory", signature.signatory(), Signature.MAX_WORDS) + ", "
                        + Base64.getEncoder().encodeToString(value));
    }

    private static void present(String what, Object value) throws ExtensionFailure {
        if (value == null) {
            throw nonsense(CoreWords.text("its-is-null", what));
        }
    }

    /** One line that a database keeps. */
    private static String words(String what, String text, int longest) throws ExtensionFailure {
        present(what, text);
        boolean unfit = text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (text.isBlank() || text.length() > longest || unfit) {
            throw nonsense(CoreWords.text("its-is-empty-exceeds-characters", what, longest));
        }
        return text.strip().replaceAll("[\\n\\t]+", " ");
    }

    private static ExtensionFailure nonsense(Text sentence) {
        return new ExtensionFailure(CoreWords.text("gave-an-answer-that-makes", sentence));
    }
}
