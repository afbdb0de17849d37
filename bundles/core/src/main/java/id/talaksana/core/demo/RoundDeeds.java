package id.talaksana.core.demo;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people do at the steps of a round besides deciding, in made-up words: they announce, write letters, object and answer.
 *
 * @param colleague who does what any actor of the house does, since some things take two
 * @param words what is said wherever something has to be
 */
public record RoundDeeds(RoundDesk desk, Agency agency, Cast cast, Account colleague, String words) {

    /** Has a step announce, up to the release; gives the announcement as it was signed. */
    public Announcement announce(CaseId round, Step step, Account who) {
        var announcements = desk.announcements();
        String id = announcements
                .perform(who, new AnnouncementDeed.Draft(round, step.id(), null, null, null, null))
                .id();
        String number = givesNumbers() ? null : words + " " + step.id();
        announcements.perform(colleague, new AnnouncementDeed.Initial(round, id, null));
        Announcement signed = announcements.perform(colleague, new AnnouncementDeed.Sign(round, id, number, null));
        announcements.perform(colleague, new AnnouncementDeed.Release(round, id, null, null));
        if (step.announces().persons() > 1) {
            List<String> may = step.announces().releasedBy();
            Account second = may.isEmpty() ? who : cast.of(may.get(0));
            announcements.perform(second, new AnnouncementDeed.Release(round, id, null, null));
        }
        return signed;
    }

    private boolean givesNumbers() {
        return !agency.numbering().isEmpty();
    }

    /** Drafts letters and does all that is to be done with them; gives how many there are. */
    public int write(CaseId round, LetterTemplate template, Account who) {
        int drafted = desk.letters()
                .perform(who, new LetterDeed.Draft(round, template.id(), null, null, null))
                .count();
        for (LetterTemplate.Act act : template.acts()) {
            Account doer = doer(act.by(), who);
            if (act.kind() == LetterTemplate.Kind.NUMBER && !givesNumbers()) {
                number(round, template, doer);
            } else {
                act(round, template, act.kind(), null, null, doer);
            }
        }
        return drafted;
    }

    /** What parties outside do an officer records for them. */
    private Account doer(String actor, Account who) {
        if (cast.service().actor(actor).filter(Actor::external).isPresent()) {
            return who;
        }
        Account one = cast.of(actor);
        Set<String> actors = new HashSet<>(one.actors());
        actors.addAll(who.actors());
        return new Account(one.name(), one.displayName(), Role.OFFICER, one.agency(), actors, true);
    }

    /** An agency without a pattern of numbers gives each letter its own. */
    private void number(CaseId round, LetterTemplate template, Account doer) {
        desk.letters()
                .list(doer, round, template.id(), null, 0, ApplicantQuery.MAX_LIMIT)
                .letters()
                .forEach(letter -> act(
                        round,
                        template,
                        LetterTemplate.Kind.NUMBER,
                        letter.registration() == null ? null : List.of(letter.registration()),
                        words + " " + template.id() + " " + letter.number(),
                        doer));
    }

    private void act(
            CaseId round,
            LetterTemplate template,
            LetterTemplate.Kind kind,
            List<String> registrations,
            String number,
            Account doer) {
        desk.letters()
                .perform(doer, new LetterDeed.Act(round, template.id(), kind, registrations, number, words, null));
    }

    /**
     * Who was turned down by what a period is about, those of its newest step first.
     *
     * @param most of each outcome
     */
    public List<String> turnedDown(CaseId round, Step period, Account who, int most) {
        List<Step> newestFirst = new ArrayList<>(cast.service().objectedSteps(period));
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .flatMap(decided -> decided.decision().outcomes().stream()
                        .filter(outcome -> outcome.turnsDown() && !outcome.returns())
                        .map(outcome -> new ApplicantQuery(decided.id(), outcome.id(), null, null, null)))
                .flatMap(set -> desk.rounds().applicants(who, round, set, 0, most).applicants().stream())
                .map(judged -> judged.applicant().registration())
                .distinct()
                .toList();
    }

    /** Somebody objects to every reason that was given; tells how many do. */
    public int object(CaseId round, Step period, List<String> objectors, Account who) {
        if (objectors.isEmpty()) {
            return 0;
        }
        String rows = objectors.stream().map(one -> one + ";" + words + "\n").collect(Collectors.joining());
        byte[] table = ("nomor peserta;sanggahan\n" + rows).getBytes(StandardCharsets.UTF_8);
        return desk.objections()
                .perform(who, new ObjectionDeed.Import(round, period.id(), table, null))
                .count();
    }

    /** Answers objections; tells how many there were. */
    public int answer(CaseId round, Step period, boolean accepted, ObjectionQuery which, Account who) {
        return desk.objections()
                .perform(who, new ObjectionDeed.Answer(round, period.id(), accepted, null, words, null, which, null))
                .count();
    }
}
