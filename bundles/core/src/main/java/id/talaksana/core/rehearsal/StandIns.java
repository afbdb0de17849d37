package id.talaksana.core.rehearsal;

import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.ScoreSource;
import id.talaksana.api.extension.SignatureProvider;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.extension.Whiteboard;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * In the place of the extensions: a rehearsal must neither sign nor write to anybody, and what it shows must not depend on who
 * else is there. They always say yes.
 */
final class StandIns implements Whiteboard {
    private final Set<Text> said = new LinkedHashSet<>();
    private final BiConsumer<StepInHand, String> told;

    /** @param told hears of each notice, with the notifier's name */
    StandIns(BiConsumer<StepInHand, String> told) {
        this.told = told;
    }

    /** Whose place was taken so far. */
    synchronized Set<Text> said() {
        return new LinkedHashSet<>(said);
    }

    /** Something else was done in somebody's place. */
    synchronized void say(Text text) {
        said.add(text);
    }

    @Override
    public Optional<Offer> find(String agency, Call call) {
        say(CoreWords.text("rehearsed-without-extension", call.name(), call.point()));
        return Optional.of(new Offer() {
            @Override
            public Object take() {
                return new StandIn(call.name(), told);
            }

            @Override
            public void giveBack() {}
        });
    }

    private record StandIn(String name, BiConsumer<StepInHand, String> told)
            implements EligibilityRule, ScoreSource, SignatureProvider, Notifier {
        @Override
        public Verdict judge(StepInHand step) {
            return Verdict.eligible("Latihan: dianggap memenuhi.", "Rehearsal: taken for eligible.");
        }

        @Override
        public Map<String, BigDecimal> scores(StepInHand step) {
            Map<String, BigDecimal> scores = new LinkedHashMap<>();
            for (String id : step.parameters().getOrDefault(IDS, "").split(" ")) {
                scores.put(id, BigDecimal.TEN);
            }
            return scores;
        }

        @Override
        public Signature sign(StepInHand step, byte[] content) {
            return new Signature("SHA256", "Latihan", new byte[] {1});
        }

        @Override
        public String tell(StepInHand step) {
            told.accept(step, name);
            return "latihan";
        }
    }
}
