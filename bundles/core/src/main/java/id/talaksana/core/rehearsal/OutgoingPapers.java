package id.talaksana.core.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rehearsal.Play.Kind;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.core.asked.Answer;
import id.talaksana.core.demo.Cast;
import id.talaksana.core.rehearsal.RoundWork.Telling;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What leaves the house at a step: announcements, letters, and requests to other agencies, in whose place the rehearsal answers.
 *
 * @param elsewhere is told how many seconds another agency was waited for, by the step
 */
record OutgoingPapers(Stage stage, PublicService service, Cast cast, Telling telling, Map<String, Long> elsewhere) {
    private static final String WORDS = "Latihan";

    void all(CaseId round, Step step, Account who) {
        for (LetterTemplate template : service.lettersOf(step)) {
            letters(round, step, template, who);
        }
        if (step.asksForEach()) {
            ask(round, step, who);
        }
        if (step.announces() != null) {
            announce(round, step, who);
        }
    }

    private void announce(CaseId round, Step step, Account who) {
        Announcement drafted = stage.round()
                .announcements()
                .perform(who, new AnnouncementDeed.Draft(round, step.id(), null, null, null, null));
        String id = drafted.id();
        Announces announces = step.announces();
        stage.round()
                .announcements()
                .perform(by(announces.initialledBy(), who, 1), new AnnouncementDeed.Initial(round, id, null));
        boolean numbered = stage.definition().agency().numbering().isEmpty();
        Announcement signed = stage.round()
                .announcements()
                .perform(
                        by(announces.signedBy(), who, 1),
                        new AnnouncementDeed.Sign(round, id, numbered ? WORDS + " " + step.id() : null, null));
        for (int person = 1; person <= announces.persons(); person++) {
            stage.round()
                    .announcements()
                    .perform(
                            by(announces.releasedBy(), who, person),
                            new AnnouncementDeed.Release(round, id, null, null));
        }
        telling.tell(
                Kind.ANNOUNCEMENT, step, who, CoreWords.text("rehearsed-announced", signed.number(), signed.lines()));
    }

    /** Somebody of an actor; the second one of it is another person. */
    private Account by(List<String> actors, Account otherwise, int person) {
        Account one = actors.isEmpty() ? otherwise : cast.of(actors.get(0));
        return person == 1
                ? inside(one, otherwise)
                : new Account(
                        one.name() + "-" + person,
                        one.displayName(),
                        Role.OFFICER,
                        one.agency(),
                        inside(one, otherwise).actors(),
                        true);
    }

    private void letters(CaseId round, Step step, LetterTemplate template, Account who) {
        int drafted = stage.round()
                .letters()
                .perform(who, new LetterDeed.Draft(round, template.id(), null, null, null))
                .count();
        for (LetterTemplate.Act act : template.acts()) {
            act(round, template, act, who);
        }
        telling.tell(Kind.LETTER, step, who, CoreWords.text("rehearsed-letters", template.title(), drafted));
    }

    /** An agency without a pattern of numbers gives each letter its own. */
    private void act(CaseId round, LetterTemplate template, LetterTemplate.Act act, Account who) {
        Account by = inside(cast.of(act.by()), who);
        if (act.kind() != LetterTemplate.Kind.NUMBER
                || !stage.definition().agency().numbering().isEmpty()) {
            act(round, template, act, null, null, by);
            return;
        }
        stage.round()
                .letters()
                .list(who, round, template.id(), null, 0, ApplicantQuery.MAX_LIMIT)
                .letters()
                .forEach(letter -> act(
                        round,
                        template,
                        act,
                        letter.registration() == null ? null : List.of(letter.registration()),
                        WORDS + " " + template.id() + " " + letter.number(),
                        by));
    }

    private void act(
            CaseId round,
            LetterTemplate template,
            LetterTemplate.Act act,
            List<String> registrations,
            String number,
            Account by) {
        stage.round()
                .letters()
                .perform(by, new LetterDeed.Act(round, template.id(), act.kind(), registrations, number, WORDS, null));
    }

    /** What parties outside do an officer records for them. */
    private Account inside(Account one, Account officer) {
        Set<String> actors = new HashSet<>(one.actors());
        actors.addAll(officer.actors());
        return new Account(one.name(), one.displayName(), Role.OFFICER, one.agency(), actors, true);
    }

    /** A number that no other play invents. */
    private static CaseId there(CaseId round, AgencyRequest request) {
        String end = String.format("%04d", request.applicant());
        return new CaseId(request.agency(), round.number().substring(end.length()) + end);
    }

    private void ask(CaseId round, Step step, Account who) {
        int sent = stage.round()
                .requests()
                .perform(who, new RequestDeed.Send(round, step.id(), ApplicantQuery.all(), WORDS, null))
                .count();
        telling.tell(
                Kind.REQUEST,
                step,
                who,
                CoreWords.text("rehearsed-asked", step.request().agency(), sent));
        stage.standIns()
                .say(CoreWords.text("rehearsed-answered-for", step.request().agency(), step.id()));
        Instant asked = stage.now();
        stage.goTo(stage.later(asked, Duration.ofHours(8)));
        elsewhere.merge(step.id(), Duration.between(asked, stage.now()).toSeconds(), Long::sum);
        List<AgencyRequest> waiting = stage.round()
                .requests()
                .list(who, round, step.id(), null, 0, ApplicantQuery.MAX_LIMIT)
                .requests();
        for (AgencyRequest request : waiting) {
            CaseId there = there(round, request);
            stage.round().asked().arrived(round, step.id(), request.applicant(), there);
            // The last one is turned down there.
            boolean approved =
                    request.applicant() != waiting.get(waiting.size() - 1).applicant() || waiting.size() == 1;
            Answer answer = new Answer(
                    there,
                    1,
                    approved ? AgencyRequest.State.APPROVED : AgencyRequest.State.REJECTED,
                    WORDS,
                    approved ? String.format("197501012000031%03d", request.applicant()) : null,
                    WORDS);
            stage.round().agenda().enter(answer.entry(round.agency(), stage.now()));
        }
        stage.goTo(stage.now());
        telling.tell(
                Kind.REQUEST,
                step,
                who,
                CoreWords.text("rehearsed-answered", step.request().agency(), waiting.size()));
    }
}
