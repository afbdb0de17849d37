package id.talaksana.http.desk.work;

import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.util.Optional;

/**
 * One line of a work list: a case and the step of it that is shown.
 *
 * @param row its open row; null: the case is closed
 * @param left how much time is left; null: no time is set
 * @param opener the row with which it was opened; null: the case's opening, or not known
 */
public record WorkRow(CaseFile file, PublicService service, StepRow row, TimeLeft left, StepRow opener) {

    /** Which of the procedure's steps it is, from 1; 0: none of this version. */
    public int place() {
        return row == null
                ? 0
                : service.step(row.step()).map(service.steps()::indexOf).orElse(-1) + 1;
    }

    public Optional<Step> step() {
        return row == null ? Optional.empty() : service.step(row.step());
    }

    /** Whether it was sent back here. */
    public boolean returned() {
        return opener != null
                && service.step(opener.step())
                        .flatMap(step -> step.outcome(opener.outcome()))
                        .filter(Step.Outcome::returns)
                        .isPresent();
    }

    /** Why it is here, in the words of who sent it; null: nothing was said. */
    public String reason() {
        boolean told = opener != null && (returned() || opener.goesOn());
        return told ? opener.comment() : null;
    }
}
