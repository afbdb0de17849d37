package id.talaksana.core.rehearsal;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rehearsal.Play;
import id.talaksana.api.rehearsal.Play.Happening;
import id.talaksana.api.rehearsal.Play.Kind;
import id.talaksana.api.rehearsal.Play.Wait;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a case, told from its record.
 *
 * @param last null: it was not opened
 * @param ofRound null: no single applicants were decided on
 */
record Played(Stage stage, PublicService service, Given given, CaseFile last, Text stuck, RoundWork ofRound) {

    /** @param number of the play */
    Play play(int number) {
        List<StepRow> rows = last == null ? List.of() : stage.cases().history(Stage.SYSTEM, last.id());
        List<Happening> happenings = new ArrayList<>();
        tellAll(rows, happenings);
        // The order of what happened at one moment is the record's.
        happenings.sort(Comparator.comparing(Happening::at));
        return play(number, rows, happenings);
    }

    private void tellAll(List<StepRow> rows, List<Happening> happenings) {
        if (last != null) {
            String opener = actor(last.openedBy());
            happenings.add(new Happening(last.openedAt(), Kind.OPENED, null, opener, last.dueAt(), null));
            happenings.addAll(ofRound == null ? List.of() : ofRound.happenings());
            rows.forEach(row -> tell(row, happenings));
            stage.notices(last.id().toString())
                    .forEach(each -> happenings.add(
                            new Happening(each.at(), Kind.NOTICE, each.step(), null, null, same(each.notifier()))));
            if (last.closedAt() != null) {
                happenings.add(new Happening(last.closedAt(), Kind.CLOSED, null, null, last.dueAt(), products()));
            }
        }
    }

    private Play play(int number, List<StepRow> rows, List<Happening> happenings) {
        return new Play(
                service.id(),
                number,
                last == null ? given.tracks() : last.tracks(),
                given.values(),
                ofRound == null ? 0 : RoundWork.APPLICANTS,
                last == null ? null : last.state(),
                stuck,
                happenings,
                waits(rows));
    }

    private void tell(StepRow row, List<Happening> happenings) {
        boolean late = row.dueAt() != null
                && (row.isOpen() ? stage.now() : row.closedAt()).isAfter(row.dueAt())
                && !row.isOfDate();
        if (late) {
            happenings.add(new Happening(row.dueAt(), Kind.OVERDUE, row.step(), null, row.dueAt(), null));
        }
        if (!row.isOpen()) {
            happenings.add(new Happening(
                    row.closedAt(), kind(row), row.step(), actor(row.closedBy()), row.dueAt(), outcome(row)));
        }
    }

    private Kind kind(StepRow row) {
        if (StepRow.RESUMED.equals(row.outcome())) {
            return Kind.RESUMED;
        }
        if (StepRow.SUSPENDED.equals(row.outcome())) {
            return Kind.SUSPENDED;
        }
        if (StepRow.EXTENDED.equals(row.outcome())) {
            return Kind.EXTENDED;
        }
        if (row.wasLeft()) {
            return Kind.PASSED;
        }
        boolean returns = decided(row).filter(Step.Outcome::returns).isPresent();
        return returns ? Kind.RETURNED : Kind.DONE;
    }

    private Text outcome(StepRow row) {
        if (row.wasLeft()) {
            return same(row.outcome());
        }
        return decided(row)
                .map(outcome -> same(
                        outcome.label() == null ? outcome.id() : outcome.label().or(outcome.id())))
                .orElse(null);
    }

    private java.util.Optional<Step.Outcome> decided(StepRow row) {
        return service.step(row.step()).flatMap(step -> step.outcome(row.outcome()));
    }

    /** While another agency is asked about applicants, it is not the office that is waited for. */
    private List<Wait> waits(List<StepRow> rows) {
        List<Wait> waits = new ArrayList<>();
        Map<String, Long> elsewhere = ofRound == null ? Map.of() : new HashMap<>(ofRound.elsewhere());
        for (StepRow row : rows) {
            if (!row.isOpen()) {
                Wait wait = wait(row);
                long others = Math.min(wait.seconds(), elsewhere.getOrDefault(row.step(), 0L));
                waits.add(new Wait(wait.step(), wait.whose(), wait.seconds() - others));
                if (others > 0) {
                    waits.add(new Wait(wait.step(), Turn.Whose.AGENCY, others));
                    elsewhere.remove(row.step());
                }
            }
        }
        return waits;
    }

    private Wait wait(StepRow row) {
        Turn.Whose whose = row.turn() == null
                ? Turn.whose(row.actors(), service)
                : row.turn().whose();
        return new Wait(
                row.step(),
                whose,
                Duration.between(row.openedAt(), row.closedAt()).toSeconds());
    }

    private Text products() {
        return last.products().isEmpty()
                ? null
                : CoreWords.text("rehearsed-products", String.join(", ", last.products()));
    }

    /** Accounts of a rehearsal are named for the agency and the actor. */
    private String actor(String account) {
        String prefix = stage.definition().agency().id() + ".";
        return account.startsWith(prefix) ? account.substring(prefix.length()) : null;
    }

    private static Text same(String words) {
        return new Text(words, words);
    }
}
