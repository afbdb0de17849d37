package id.talaksana.api.definition;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.condition.Numbers;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.definition.selection.Recheck;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.definition.step.StepAct;
import id.talaksana.api.definition.step.StepCheck;
import id.talaksana.api.definition.step.StepClock;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepItem;
import id.talaksana.api.definition.step.StepNext;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.definition.step.StepQuality;
import id.talaksana.api.definition.step.StepSessions;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One activity of a procedure (kegiatan, PermenPAN-RB 35/2012) with who does it and its mutu baku.
 *
 * @param id slug, unique within the service; stable across versions
 * @param number the document's own number; may be null
 * @param text the document's words; without value where they cannot be read
 * @param actors who may complete it: each of those who apply to the case; without value where the document does not say
 *     who: then the step waits until the agency's administrator has assigned one of the service's actors; empty: nobody has to
 * @param from actors or outside parties that what it receives comes from
 * @param with actors that it is done together with or addressed to
 * @param via actors that it is routed through on its way
 * @param acts what is done; empty means {@link StepAct.Kind#DO}
 * @param tracks the tracks that it applies to; empty: to all
 * @param inputs kelengkapan
 * @param duration waktu; null when not stated
 * @param extension by how much its time may be extended once, with a reason; null: not at all
 * @param clock whether minutes and hours run within office hours or on; null: within office hours
 * @param outputs what it makes
 * @param quality what further columns of the quality standard (mutu baku) say of it, such as its cost
 * @param yields ids of products, or of own outputs, that it hands over to the applicant
 * @param after ids of the steps that it comes after: it is opened when those of them that apply to the case are closed;
 *     none: with the case; null: when all that stands before it in the document is closed
 * @param window fixed dates; null when there are none
 * @param objection objection period that is held in this step; null when none
 * @param request the service of another agency that is asked for; null when none
 * @param channels where it is published or carried out, in the document's words
 * @param announces what is announced in it over those; null: nothing, or nothing that is kept here
 * @param sessions the sessions in which applicants are examined in it; null: there are none
 * @param note keterangan, in the document's words
 * @param decision what the actor decides; null when nothing is decided
 * @param next where the case goes from here; null: to what comes after it and applies
 * @param calls extensions that are asked when it is completed
 * @param when the cases that it applies to, others pass it over; null: all
 * @param checklist what the officer confirms one by one when completing it
 * @param at where it is held, if not here: then nobody does it here, and an officer records it; null: here
 * @param fields what whoever completes it states besides, unless the outcome turns the case down
 * @param ranking how those on whom it decides are ranked, one for each kind of them; empty: they are not
 */
public record Step(
        String id,
        String number,
        Sourced<String> text,
        Sourced<List<StepPerformer>> actors,
        List<String> from,
        List<String> with,
        List<String> via,
        List<StepAct> acts,
        Sourced<List<String>> tracks,
        List<StepItem> inputs,
        Sourced<Duration> duration,
        Sourced<Duration> extension,
        StepClock clock,
        List<StepItem> outputs,
        List<StepQuality> quality,
        List<String> yields,
        Sourced<List<String>> after,
        StepWindow window,
        Objection objection,
        Request request,
        List<String> channels,
        List<Sourced<String>> note,
        Decision decision,
        StepNext next,
        List<Call> calls,
        Condition when,
        List<StepCheck> checklist,
        StepPlace at,
        List<Fact> fields,
        List<StepRanking> ranking,
        Announces announces,
        StepSessions sessions) {
    public Step {
        actors = actors == null ? Sourced.open(null) : actors;
        from = Lists.copy(from);
        with = Lists.copy(with);
        via = Lists.copy(via);
        acts = Lists.copy(acts);
        tracks = tracks == null ? Sourced.stated(List.of()) : tracks;
        inputs = Lists.copy(inputs);
        outputs = Lists.copy(outputs);
        quality = Lists.copy(quality);
        yields = Lists.copy(yields);
        channels = Lists.copy(channels);
        note = Lists.copy(note);
        calls = Lists.copy(calls);
        checklist = Lists.copy(checklist);
        fields = Lists.copy(fields);
        ranking = Lists.copy(ranking);
    }

    /**
     * Whether nobody has to do it, as its document says by naming no actor where it could: it is closed by its dates, or when its
     * time is over.
     */
    public boolean isAutomatic() {
        return actors.known() && actors.value().isEmpty();
    }

    /** Ids of the actors who may complete it, of one case or another; empty where the document does not say. */
    public List<String> actorIds() {
        return actors.or(List.of()).stream()
                .map(StepPerformer::actor)
                .distinct()
                .toList();
    }

    /** Ids of the actors who may complete it for a case in these circumstances. */
    public List<String> actorIds(Circumstances circumstances) {
        List<String> ids = new ArrayList<>();
        for (StepPerformer performer : actors.or(List.of())) {
            if (Condition.applies(performer.when(), circumstances) && !ids.contains(performer.actor())) {
                ids.add(performer.actor());
            }
        }
        return List.copyOf(ids);
    }

    /** Whether a case on these tracks may pass it; one on no track may pass all steps. */
    public boolean isOn(Set<String> caseTracks) {
        List<String> only = tracks.or(List.of());
        return only.isEmpty() || caseTracks.isEmpty() || only.stream().anyMatch(caseTracks::contains);
    }

    /** Whether a case in these circumstances passes it. */
    public boolean appliesTo(Circumstances circumstances) {
        return isOn(circumstances.tracks()) && Condition.applies(when, circumstances);
    }

    /** Outcomes that the case as a whole can take here; empty when nothing is decided about it. */
    public List<Outcome> outcomes() {
        return decision == null || decision.of() == Requirement.Of.APPLICANT ? List.of() : decision.outcomes();
    }

    /** Those of them that a case in these circumstances can take. */
    public List<Outcome> outcomes(Circumstances circumstances) {
        List<Outcome> all = outcomes();
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(outcome -> Condition.applies(outcome.when(), circumstances))
                        .toList();
    }

    /** What stands in a further column of its quality standard; null: nothing. */
    public Sourced<String> quality(String column) {
        return quality.stream()
                .filter(cell -> cell.column().equals(column))
                .map(StepQuality::text)
                .findFirst()
                .orElse(null);
    }

    /** The case's outcome with this id. */
    public Optional<Outcome> outcome(String outcomeId) {
        return outcomes().stream().filter(o -> o.id().equals(outcomeId)).findFirst();
    }

    /** The conditions that decide about the way of a case at this step: whether it applies, who does it, what follows. */
    public List<Condition> conditions() {
        return Stream.of(
                        Stream.ofNullable(when),
                        actors.or(List.of()).stream().map(StepPerformer::when),
                        outcomes().stream().map(Outcome::when),
                        next == null
                                ? Stream.<Condition>empty()
                                : next.ways().stream().map(StepWay::when))
                .flatMap(conditions -> conditions)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same step where applicants are ranked by other rules. */
    public Step withRanking(List<StepRanking> all) {
        return new Step(
                id, number, text, actors, from, with, via, acts, tracks, inputs, duration, extension, clock, outputs,
                quality, yields, after, window, objection, request, channels, note, decision, next, calls, when,
                checklist, at, fields, all, announces, sessions);
    }

    /** How applicants on a track are ranked, null: on whichever; empty when they are not. */
    public Optional<StepRanking> ranking(String track) {
        return ranking.stream()
                .filter(each -> track == null
                        ? ranking.size() == 1
                        : each.tracks().isEmpty() || each.tracks().contains(track))
                .findFirst();
    }

    /**
     * An objection period (masa sanggah) held in a step. What is objected to are the outcomes of the steps up to it that
     * decide on single applicants, back to the period before; each applicant objects once.
     *
     * @param duration from the opening of the step, or where the step itself decides from its end; null when not stated
     * @param at where objections are raised, if not here; null: here
     * @param outcomes ids of the outcomes that may be objected to; empty: those that turn an applicant down
     * @param answerWithin by when they are answered, after the period's end, or after each was raised where that is not
     *     known; null when not stated
     * @param aboutOthers whether an applicant may object to another's outcome, too
     * @param secondLook whether nobody answers an objection to what they decided themselves
     * @param referredTo id of the actor that objections may be passed on to; null: to nobody
     */
    public record Objection(
            Sourced<Duration> duration,
            String channel,
            String note,
            StepPlace at,
            List<String> outcomes,
            Sourced<Duration> answerWithin,
            boolean aboutOthers,
            boolean secondLook,
            String referredTo) {
        public Objection {
            outcomes = Lists.copy(outcomes);
        }
    }

    /**
     * A service of another agency, by their ids, and what is handed over.
     *
     * @param of {@link Requirement.Of#APPLICANT}: a case of that service is opened there for each chosen applicant of the
     *     round, and what comes of it comes back; null: it is asked for by hand
     */
    public record Request(String agency, String service, String subject, Requirement.Of of) {}

    /** The second look that it asks for; null: none. */
    public Recheck recheck() {
        return decision == null ? null : decision.recheck();
    }

    /** Whether it asks another agency about each applicant. */
    public boolean asksForEach() {
        return request != null && request.of() == Requirement.Of.APPLICANT;
    }

    /**
     * A decision with named outcomes.
     *
     * @param of whom it is made about: a decision on each applicant does not branch the case as a whole
     * @param eligibility rules by which applicants can be decided on
     * @param recheck a second look at a sample of the applicants who were decided on; null: none
     */
    public record Decision(Requirement.Of of, List<Outcome> outcomes, List<Criterion> eligibility, Recheck recheck) {
        public Decision {
            of = of == null ? Requirement.Of.CASE : of;
            outcomes = Lists.copy(outcomes);
            eligibility = Lists.copy(eligibility);
        }

        /** The outcome with this id. */
        public Optional<Outcome> outcome(String outcomeId) {
            return outcomes.stream()
                    .filter(outcome -> outcome.id().equals(outcomeId))
                    .findFirst();
        }
    }

    /**
     * A rule on each applicant. Of several with one id the one that came into effect last holds.
     *
     * @param id slug
     * @param requirement id of the requirement that is not met where the rule does not hold; may be null
     * @param must what has to hold
     * @param when the applicants that it is about; null: all
     * @param message what is said to those for whom it does not hold
     * @param basis the provision that it rests on
     * @param from from when on it is in effect, in the agency's zone; null: from the beginning
     * @param again whether those who were decided on before it was in effect are judged by it again
     */
    public record Criterion(
            String id,
            String requirement,
            Condition must,
            Condition when,
            String message,
            String basis,
            java.time.LocalDate from,
            boolean again) {}

    /**
     * One way out of a decision. At most one of next, returnTo and end is present; none: the case goes on in order.
     *
     * @param id slug or coded verdict in lower case, unique within the step
     * @param next a later step
     * @param returnTo this or an earlier step, to be done again (dikembalikan untuk diperbaiki)
     * @param end how the case ends here
     * @param correctedBy id of the actor who mends it before it comes back; may be null
     * @param when the cases that can take it; null: all
     * @param silence what becomes of an applicant who was sent back and sends no correction; null: it is waited for
     */
    public record Outcome(
            String id,
            Sourced<String> label,
            String next,
            Sourced<String> returnTo,
            Sourced<StepEnd> end,
            String correctedBy,
            String note,
            Condition when,
            Silence silence) {
        /** Whether this outcome sends the case back for correction. */
        public boolean returns() {
            return returnTo != null && returnTo.known();
        }

        /** How the case ends by this outcome; null when it goes on. */
        public StepEnd ending() {
            return end == null ? null : end.value();
        }

        /** Whether it turns the case down: sends it back or ends it without product. */
        public boolean turnsDown() {
            return returns() || ending() == StepEnd.REJECTED;
        }
    }

    /**
     * How long a correction is waited for.
     *
     * @param after from when it was sent back
     * @param outcome id of the outcome that silence takes
     */
    public record Silence(Duration after, String outcome) {}

    /**
     * An extension that is asked when the step is completed, unless the outcome turns the case down.
     *
     * @param name the extension's name, by which its service is found
     * @param parameters what it is told, by id
     * @param facts what the officer must state because it needs to know; every call of the step gets the facts of all
     */
    public record Call(Point point, String name, Map<String, String> parameters, List<Fact> facts) {
        public Call {
            parameters = parameters == null
                    ? Map.of()
                    : java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(parameters));
            facts = Lists.copy(facts);
        }

        /** The points at which Java may extend a procedure, in the order in which they are asked. */
        public enum Point {
            ELIGIBILITY_RULE,
            SCORE_SOURCE,
            SIGNATURE_PROVIDER,
            NOTIFIER;

            @Override
            public String toString() {
                return Term.of(this);
            }
        }
    }

    /**
     * Something that is stated: by the officer when completing a step, or of a case when it is opened.
     *
     * @param id slug, unique within the step, or among the attributes and fields of the service
     * @param label what is asked for
     * @param optional whether it may be left out
     * @param values what may be chosen; empty unless it is a {@link Kind#CHOICE}
     * @param min the least that a number may be; null: unbounded
     * @param max the greatest that a number may be, how many characters a text may have, how many may be chosen; null: as
     *     {@link Kind} says
     * @param rules what must hold of it beside that
     */
    public record Fact(
            String id,
            String label,
            Kind kind,
            boolean optional,
            List<PublicService.Choice> values,
            BigDecimal min,
            BigDecimal max,
            List<Rule> rules) {
        public Fact {
            kind = kind == null ? Kind.TEXT : kind;
            values = Lists.copy(values);
            min = Numbers.plain(min);
            max = Numbers.plain(max);
            rules = Lists.copy(rules);
        }

        /** The same where it may not be left out. */
        public Fact needed() {
            return new Fact(id, label, kind, false, values, min, max, rules);
        }

        /** Whether several of its values may be chosen. */
        public boolean several() {
            return kind == Kind.CHOICE && max != null && max.compareTo(BigDecimal.ONE) > 0;
        }

        /**
         * What must hold of a case that is opened.
         *
         * @param when the cases that it is about; null: all
         * @param message what the agency tells those for whom it does not hold
         */
        public record Rule(Condition must, Condition when, String message) {}

        /** What a fact may be. */
        public enum Kind {
            /** One line of at most 200 characters. */
            TEXT,
            /** ISO 8601, such as 2025-12-01. */
            DATE,
            /** With a point before its decimals. */
            NUMBER,
            /** Nomor Induk Pegawai of a PNS, 18 digits (Perka BKN 22/2007). */
            NIP,
            /** Nomor Induk of a candidate: a NIP, or the NI of a PPPK; it may begin in months that are to come. */
            NI,
            /** Nomor Induk Kependudukan, 16 digits. */
            NIK,
            /** Nomor Pokok Wajib Pajak: 15 digits with a check digit, or a NIK. */
            NPWP,
            /** One of its values, or several of them. */
            CHOICE;

            @Override
            public String toString() {
                return Term.of(this);
            }
        }
    }

    /** All facts that the officer must or may state here: for its calls, then its own. */
    public List<Fact> facts() {
        return calls.isEmpty()
                ? fields
                : Stream.concat(calls.stream().flatMap(call -> call.facts().stream()), fields.stream())
                        .toList();
    }
}
