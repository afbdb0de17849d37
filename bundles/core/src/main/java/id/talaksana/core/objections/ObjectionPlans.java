package id.talaksana.core.objections;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.results.RankedAnew;
import id.talaksana.core.words.CoreWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What officers may do with objections: those who do the step that holds them, also when it is closed, since what was passed
 * on comes back later.
 */
record ObjectionPlans(RoundStore rounds, ObjectionStore store, SeenRound round, Periods periods, RankedAnew rankings) {

    RoundPlan of(ObjectionDeed deed) {
        Period period = period(deed);
        if (deed instanceof ObjectionDeed.Import table) {
            return importing(table, period);
        } else if (deed instanceof ObjectionDeed.Answer answer) {
            return answering(answer, period);
        } else if (deed instanceof ObjectionDeed.Refer refer) {
            return referring(refer, period);
        }
        return correcting((ObjectionDeed.Correct) deed).plan();
    }

    Corrections.Draft correcting(ObjectionDeed.Correct deed) {
        return new Corrections(rounds, store, round, periods, period(deed), rankings).draft();
    }

    private Period period(ObjectionDeed deed) {
        periods.requireContestable();
        Period period = periods.find(deed.period());
        requireActor(period);
        return period;
    }

    /** Where nobody does the step that holds them, those who decided. */
    private void requireActor(Period period) {
        List<StepRow> own = rows(period.holds());
        round.requireActor(own.isEmpty() ? rows(period.last()) : own);
    }

    private List<StepRow> rows(Step step) {
        return periods.rows().stream()
                .filter(row -> row.step().equals(step.id()) && !row.actors().isEmpty())
                .toList();
    }

    private RoundPlan importing(ObjectionDeed.Import deed, Period period) {
        ObjectionTable table = table(deed, period);
        return new RoundPlan(
                Kind.OBJECTION,
                period.last().id(),
                null,
                null,
                null,
                source(deed),
                table.filed().size(),
                table.leftOut(),
                true,
                (writing, entry) -> store.file(round.id(), table.filed(), entry));
    }

    private ObjectionTable table(ObjectionDeed.Import deed, Period period) {
        if (period.state() == id.talaksana.api.rounds.objections.ObjectionPeriod.State.AHEAD) {
            period.requireOpen();
        }
        return ObjectionTable.read(
                deed.table(),
                round.id(),
                period,
                new Objectors(rounds, store, round.id(), period),
                periods.agency().timeZone().value());
    }

    private RoundPlan answering(ObjectionDeed.Answer deed, Period period) {
        SeenRound.requireReason(deed.reason(), true);
        requireLetter(deed.letter(), false);
        String outcome = deed.accepted() ? outcome(deed.outcome(), period) : null;
        requireNoOutcome(deed);
        ObjectionState from = deed.letter() == null ? ObjectionState.FILED : ObjectionState.REFERRED;
        Answerable set = new AnswerableObjections(rounds, store, round, period).of(deed.set(), from, outcome);
        return moving(Kind.OBJECTION_ANSWER, deed, period, set, from, answer(deed, outcome));
    }

    private static ObjectionStore.Step answer(ObjectionDeed.Answer deed, String outcome) {
        return new ObjectionStore.Step(
                deed.accepted() ? ObjectionState.ACCEPTED : ObjectionState.REJECTED,
                outcome,
                deed.reason(),
                deed.letter());
    }

    private static void requireNoOutcome(ObjectionDeed.Answer deed) {
        if (!deed.accepted() && deed.outcome() != null) {
            throw new Refusal(INVALID, CoreWords.text("a-rejected-objection-leads-to-no-outcome"), List.of());
        }
    }

    /** Of those who are to be answered the numbers. */
    record Answerable(List<Integer> numbers, List<LeftOut> leftOut) {}

    private static String outcome(String wanted, Period period) {
        List<String> all = period.known();
        String outcome = wanted == null ? period.usual().orElse(null) : wanted;
        if (outcome == null || !all.contains(outcome)) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text(
                            "the-step-has-no-such-outcome",
                            String.join(", ", period.steps()),
                            outcome == null ? "-" : WrittenText.shown(outcome),
                            String.join(", ", all)),
                    all);
        }
        return outcome;
    }

    private RoundPlan referring(ObjectionDeed.Refer deed, Period period) {
        if (period.rule().referredTo() == null) {
            throw new Refusal(CONFLICT, CoreWords.text("objections-are-passed-on-to-nobody", period.id()), List.of());
        }
        SeenRound.requireReason(deed.reason(), false);
        requireLetter(deed.letter(), true);
        Answerable set =
                new AnswerableObjections(rounds, store, round, period).of(deed.set(), ObjectionState.FILED, null);
        return moving(
                Kind.OBJECTION_REFERRAL,
                deed,
                period,
                set,
                ObjectionState.FILED,
                new ObjectionStore.Step(ObjectionState.REFERRED, null, deed.reason(), deed.letter()));
    }

    private static void requireLetter(CitedLetter letter, boolean needed) {
        boolean whole = letter != null
                && letter.number() != null
                && !letter.number().isBlank()
                && letter.number().length() <= CitedLetter.MAX_NUMBER
                && letter.date() != null;
        if (letter == null ? needed : !whole) {
            throw new Refusal(
                    INVALID, CoreWords.text("a-letter-has-a-number-and-a-date", CitedLetter.MAX_NUMBER), List.of());
        }
        if (letter != null) {
            WrittenText.checkLine(letter.number());
        }
    }

    private RoundPlan moving(
            Kind kind,
            ObjectionDeed deed,
            Period period,
            Answerable set,
            ObjectionState from,
            ObjectionStore.Step step) {
        return new RoundPlan(
                kind,
                period.last().id(),
                step.outcome(),
                step.reason(),
                null,
                source(deed),
                set.numbers().size(),
                set.leftOut(),
                false,
                (writing, entry) -> moved(set.numbers(), from, step, entry));
    }

    /** Others may have answered some of them since. */
    private List<Leaf> moved(List<Integer> numbers, ObjectionState from, ObjectionStore.Step step, int entry) {
        List<Leaf> leaves = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at += ObjectionQuery.MOST) {
            List<Integer> some = numbers.subList(at, Math.min(numbers.size(), at + ObjectionQuery.MOST));
            leaves = store.move(round.id(), new ObjectionQuery(null, from, null, null, some, null), step, entry);
        }
        return leaves;
    }

    /** What a deed asks for, by which a repetition is known. */
    static String source(ObjectionDeed deed) {
        Digest said = Digest.of("talaksana-objection-deed-1", deed.period());
        if (deed instanceof ObjectionDeed.Import table) {
            return said.say(new String(table.table(), StandardCharsets.ISO_8859_1))
                    .hex();
        } else if (deed instanceof ObjectionDeed.Answer answer) {
            return set(said.say(answer.accepted(), answer.outcome(), answer.reason()), answer.letter(), answer.set())
                    .hex();
        } else if (deed instanceof ObjectionDeed.Refer refer) {
            return set(said.say(refer.reason()), refer.letter(), refer.set()).hex();
        }
        return said.hex();
    }

    private static Digest set(Digest said, CitedLetter letter, ObjectionQuery set) {
        return said.say(letter == null ? null : letter.number(), letter == null ? null : letter.date())
                .say(set.formation(), Objects.toString(set.numbers()), Objects.toString(set.objectors()));
    }

    /** The kind of entry that a deed makes. */
    static Kind kind(ObjectionDeed deed) {
        if (deed instanceof ObjectionDeed.Import) {
            return Kind.OBJECTION;
        } else if (deed instanceof ObjectionDeed.Answer) {
            return Kind.OBJECTION_ANSWER;
        }
        return deed instanceof ObjectionDeed.Refer ? Kind.OBJECTION_REFERRAL : Kind.CORRECTION;
    }
}
