package id.talaksana.api.procedure;

import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.definition.step.StepAct;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a step the same hand carries out. Here alone it stands what the system does by itself and what it keeps of what
 * people do; every face says it in the words of {@link id.talaksana.api.wording.CarriedOutWording}.
 *
 * @param by who does it
 * @param at where, if not here
 * @param acts what the document says is done
 * @param calls the extensions that are asked
 */
public record CarriedOut(By by, StepPlace at, List<StepAct> acts, List<Call> calls) {

    /** Who does something. */
    public enum By {
        /** The system, by itself. */
        SYSTEM,
        /** A person; who completes the step puts it on the record. */
        PERSON,
        /** Another system or office; an officer puts it on the record with number, date and receipt. */
        ELSEWHERE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** All that is done in a step: first by people, here or elsewhere, then by the system. */
    public static List<CarriedOut> in(Step step) {
        List<StepAct> acts = step.acts().isEmpty() ? List.of(new StepAct(StepAct.Kind.DO, List.of())) : step.acts();
        List<CarriedOut> all = new ArrayList<>();
        Stream.of(By.PERSON, By.ELSEWHERE).forEach(by -> {
            List<StepAct> theirs = by(by, acts, step);
            if (!theirs.isEmpty()) {
                all.add(new CarriedOut(by, step.at(), theirs, List.of()));
            }
        });
        List<StepAct> own = by(By.SYSTEM, acts, step);
        if (!own.isEmpty() || !step.calls().isEmpty()) {
            all.add(new CarriedOut(By.SYSTEM, null, own, step.calls()));
        }
        return all;
    }

    private static List<StepAct> by(By by, List<StepAct> acts, Step step) {
        return acts.stream().filter(act -> by(act.kind(), step) == by).toList();
    }

    private static By by(StepAct.Kind kind, Step step) {
        if (step.at() != null) {
            return By.ELSEWHERE;
        }
        return switch (kind) {
            case IMPORT_SCORES -> asks(step, Call.Point.SCORE_SOURCE);
            case SIGN_ELECTRONICALLY -> asks(step, Call.Point.SIGNATURE_PROVIDER);
            case REQUEST -> step.asksForEach() ? By.SYSTEM : By.PERSON;
            case DO, INSTRUCT, INITIAL, SIGN, ANNOUNCE, RECEIVE, INTEGRATE, RANK, OPEN_OBJECTIONS, VERIFY, SEND ->
                By.PERSON;
        };
    }

    private static By asks(Step step, Call.Point point) {
        return step.calls().stream().anyMatch(call -> call.point() == point) ? By.SYSTEM : By.PERSON;
    }
}
