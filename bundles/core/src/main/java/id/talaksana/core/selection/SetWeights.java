package id.talaksana.core.selection;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The weights of a ranking that are set when its round is opened: each within its range, as its field says, and a hundred in all. */
public record SetWeights(PublicService service) {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** @throws Refusal where those that are set do not make a whole with those that are not */
    public void check(Map<String, String> attributes) {
        service.steps().stream()
                .flatMap(step -> step.ranking().stream())
                .forEach(ranking -> check(ranking, attributes));
    }

    private static void check(StepRanking ranking, Map<String, String> attributes) {
        List<String> fields = ranking.fields();
        if (fields.isEmpty() || !(ranking.set(attributes).rule().get("weights") instanceof Map<?, ?> weights)) {
            return;
        }
        BigDecimal sum = weights.values().stream()
                .map(weight -> new BigDecimal(String.valueOf(weight)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    CoreWords.text("weights-make-a-hundred", String.join(", ", fields), sum.toPlainString()),
                    fields);
        }
    }
}
