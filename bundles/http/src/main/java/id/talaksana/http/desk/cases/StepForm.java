package id.talaksana.http.desk.cases;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepCheck;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.request.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was filled in on the page of a case, and the deed that it asks for. What is wrong is said at its field. */
final class StepForm {
    static final List<String> LETTER =
            List.of(Deed.Complete.LETTER_NUMBER, Deed.Complete.LETTER_DATE, Deed.Complete.RECEIPT);

    private final PageRequest v;
    private final HandledCase c;
    private final Entered e;
    private final String key;

    StepForm(PageRequest v, HandledCase c, Entered e, String key) {
        this.v = v;
        this.c = c;
        this.e = e;
        this.key = key;
    }

    Deed complete(Step step) {
        Step.Outcome outcome = chosen(step);
        boolean turnsDown = outcome != null && outcome.turnsDown();
        String found = notRight(turnsDown);
        if (turnsDown) {
            if (found == null) {
                e.required("alasan", v.say("write-the-reason"));
            }
        } else {
            checkRequirements();
            checkChecklist(step);
            checkFacts(step);
        }
        String comment = turnsDown ? withFound(e.given("alasan"), found) : e.given("catatan");
        if (comment != null && comment.length() > Cases.MAX_COMMENT) {
            e.wrong(turnsDown ? "alasan" : "catatan", v.say("shorten-it-to", Cases.MAX_COMMENT));
        }
        return new Deed.Complete(
                c.file().id(),
                step.id(),
                outcome == null ? null : outcome.id(),
                comment,
                presented(),
                facts(step),
                checked(step),
                key);
    }

    /** What was found wrong with requirements, a line each; null: nothing. It is a reason to turn a case down, and only that. */
    private String notRight(boolean turnsDown) {
        List<String> lines = new ArrayList<>();
        for (Requirement requirement : c.requirements()) {
            String field = "tidak." + requirement.id();
            if (e.given(field) != null) {
                String text = DisplayNames.shortened(requirement.text().or(requirement.id()));
                lines.add(text + ": " + e.given(field));
                if (!turnsDown) {
                    e.wrong(field, v.say("is-not-right-so-send-it-back", text));
                }
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static String withFound(String reason, String found) {
        return Stream.of(reason, found).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private Step.Outcome chosen(Step step) {
        List<Step.Outcome> outcomes = step.outcomes(c.circumstances());
        if (outcomes.isEmpty()) {
            return null;
        }
        Step.Outcome chosen = outcomes.stream()
                .filter(outcome -> outcome.id().equals(e.value("putusan")))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            e.wrong("putusan", v.say("choose-an-outcome"));
        }
        return chosen;
    }

    private void checkRequirements() {
        for (Requirement requirement : c.requirements()) {
            if (c.isDue(requirement) && !e.ticked("ada." + requirement.id())) {
                String text = DisplayNames.shortened(requirement.text().or(requirement.id()));
                e.wrong("ada." + requirement.id(), v.say("is-needed-now", text));
            }
        }
    }

    private void checkChecklist(Step step) {
        for (StepCheck item : step.checklist()) {
            if (!e.ticked("cek." + item.id())) {
                e.wrong("cek." + item.id(), v.say("confirm-this", item.text().or(item.id())));
            }
        }
    }

    private void checkFacts(Step step) {
        for (Step.Fact fact : step.facts()) {
            if (!fact.optional() && fact(fact).isEmpty()) {
                e.wrong("fakta." + fact.id(), v.say("fill-this-in", fact.label()));
            }
        }
        if (c.asksForLetter()) {
            LETTER.stream()
                    .filter(id -> !id.equals(Deed.Complete.RECEIPT) || step.at() != null)
                    .forEach(id -> e.required("fakta." + id, v.say("state-the-letter")));
        }
    }

    private String fact(Step.Fact fact) {
        return stated(fact, e);
    }

    /** What was stated; of several choices all that were ticked. */
    static String stated(Step.Fact fact, Entered e) {
        if (!fact.several()) {
            return e.value("fakta." + fact.id()).strip();
        }
        return String.join(
                ", ",
                fact.values().stream()
                        .map(choice -> choice.id())
                        .filter(id -> e.ticked("fakta." + fact.id() + "." + id))
                        .toList());
    }

    private Map<String, String> facts(Step step) {
        Map<String, String> facts = letter();
        for (Step.Fact fact : step.facts()) {
            String value = fact(fact);
            if (!value.isEmpty()) {
                facts.put(fact.id(), value);
            }
        }
        return facts;
    }

    private Map<String, String> letter() {
        Map<String, String> letter = new HashMap<>();
        LETTER.forEach(id -> {
            if (e.given("fakta." + id) != null) {
                letter.put(id, e.given("fakta." + id));
            }
        });
        return letter;
    }

    private List<String> presented() {
        return c.requirements().stream()
                .filter(each -> !c.isThere(each) && e.ticked("ada." + each.id()))
                .map(Requirement::id)
                .toList();
    }

    private List<String> checked(Step step) {
        return step.checklist().stream()
                .map(StepCheck::id)
                .filter(id -> e.ticked("cek." + id))
                .toList();
    }

    Deed suspend(Step step) {
        Turn.Whose whose = Turn.Whose.of(e.value("menunggu"));
        if (whose == null) {
            e.wrong("menunggu", v.say("choose-who-is-waited-for"));
        }
        return new Deed.Suspend(c.file().id(), step.id(), whose, reason("alasan-tunda"), key);
    }

    Deed resume(Step step) {
        Map<String, String> letter = letter();
        String comment = e.given("datang");
        shortEnough("datang");
        if (letter.isEmpty() && !c.isMine()) {
            e.required("datang", v.say("write-what-came"));
        }
        return new Deed.Resume(c.file().id(), step.id(), comment, presented(), letter, key);
    }

    Deed extend(Step step) {
        return new Deed.Extend(
                c.file().id(), step.id(), step.window() == null ? null : until(), reason("alasan-perpanjang"), key);
    }

    private LocalDate until() {
        LocalDate until = Parameters.writtenDay(e.value("sampai")).orElse(null);
        if (until == null) {
            e.wrong("sampai", v.say("enter-the-new-last-day"));
        }
        return until;
    }

    Deed sendBack(Step step) {
        return new Deed.SendBack(c.file().id(), step.id(), reason("alasan-kembali"), key);
    }

    Deed take(Step step) {
        return new Deed.Take(c.file().id(), step.id(), null, key);
    }

    Deed handOver(Step step) {
        e.required("kepada", v.say("choose-a-colleague"));
        shortEnough("alasan-alih");
        return new Deed.HandOver(c.file().id(), step.id(), e.given("kepada"), e.given("alasan-alih"), key);
    }

    Deed undo(Step step) {
        return new Deed.Undo(c.file().id(), null, key);
    }

    Deed withdraw(Step step) {
        return new Deed.Withdraw(c.file().id(), reason("alasan-tarik"), key);
    }

    private String reason(String field) {
        e.required(field, v.say("write-the-reason"));
        shortEnough(field);
        return e.given(field);
    }

    private void shortEnough(String field) {
        if (e.value(field).length() > Cases.MAX_COMMENT) {
            e.wrong(field, v.say("shorten-it-to", Cases.MAX_COMMENT));
        }
    }
}
