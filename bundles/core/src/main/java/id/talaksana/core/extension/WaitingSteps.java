package id.talaksana.core.extension;

import static id.talaksana.api.extension.Waiting.MAX_STEPS;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.extension.Waiting.WaitingStep;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** Steps that wait for an extension, for as long as the process lives: each says so anew when it is tried again. */
@Component(service = WaitingSteps.class)
public final class WaitingSteps {
    private final Map<Key, WaitingStep> steps = new ConcurrentHashMap<>();

    private record Key(String caseId, String step, String name) {}

    /** A step could not be completed for this reason. */
    void add(StepInHand step, Call call, Text reason) {
        Key key = new Key(step.caseId(), step.step(), call.name());
        WaitingStep now = new WaitingStep(
                step.agency(), step.caseId(), step.step(), call.point(), call.name(), reason, step.at());
        steps.merge(
                key,
                now,
                (old, again) -> new WaitingStep(
                        old.agency(), old.caseId(), old.step(), old.point(), old.name(), reason, old.since()));
        while (steps.size() > MAX_STEPS) {
            steps.entrySet().stream()
                    .filter(e -> !e.getKey().equals(key))
                    .min(Comparator.comparing(e -> e.getValue().since()))
                    .ifPresent(oldest -> steps.remove(oldest.getKey()));
        }
    }

    /** An extension came or changed; {@code agency} is null for one that serves all. */
    void mended(String name, String agency) {
        steps.values().removeIf(s -> s.name().equals(name) && (agency == null || agency.equals(s.agency())));
    }

    /** The extension answered. */
    void answered(StepInHand step, Call call) {
        steps.remove(new Key(step.caseId(), step.step(), call.name()));
    }

    /** A case went on. */
    void settled(CaseId caseId) {
        if (!steps.isEmpty()) {
            String number = caseId.toString();
            steps.keySet().removeIf(key -> key.caseId().equals(number));
        }
    }

    /** What waits, oldest first. */
    List<WaitingStep> list() {
        return steps.values().stream()
                .sorted(Comparator.comparing(WaitingStep::since).thenComparing(WaitingStep::caseId))
                .toList();
    }
}
