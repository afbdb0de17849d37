package id.talaksana.core.letters;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.RoundApplicants;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the letters of a template: one for the case, or one for each applicant who has got as far as its step. */
record LetterDrafts(
        RoundStore rounds,
        RequestStore requests,
        SessionStore sessions,
        SeenRound round,
        Agency agency,
        LetterTemplate template) {

    /**
     * The words of a letter.
     *
     * @param applicant number of the applicant; 0: it is the case's
     * @param registration null: it is the case's
     */
    record Words(int applicant, String registration, String text) {}

    /** @param leftOut takes those of the named whom no letter is for */
    List<Words> words(List<String> registrations, List<LeftOut> leftOut) {
        if (!template.forEach()) {
            return List.of(
                    new Words(0, null, LetterText.drafted(template, agency, round.file(), LetterText.About.NOBODY)));
        }
        Step step = round.selecting().service().step(template.step()).orElseThrow();
        Map<Integer, AgencyRequest> answers = answers();
        Optional<Step> summonedBy = round.selecting().service().summonedBy(template);
        Map<Integer, Session> summoned = summonedBy.map(this::sessions).orElse(Map.of());
        List<Words> words = new ArrayList<>();
        Set<String> found = new HashSet<>();
        ApplicantQuery set = new ApplicantQuery(null, null, null, null, registrations);
        for (Applicant applicant : new RoundApplicants(rounds, round).undecided(step, set)) {
            found.add(applicant.registration());
            Session session = summoned.get(applicant.number());
            if (summonedBy.isPresent() && session == null) {
                leftOut.add(new LeftOut(
                        null, applicant.registration(), CoreWords.text("this-applicant-has-no-session-yet")));
                continue;
            }
            LetterText.About about = new LetterText.About(applicant, answers.get(applicant.number()), session);
            words.add(new Words(
                    applicant.number(),
                    applicant.registration(),
                    LetterText.drafted(template, agency, round.file(), about)));
        }
        if (registrations != null) {
            registrations.stream()
                    .distinct()
                    .filter(registration -> !found.contains(registration))
                    .forEach(registration -> leftOut.add(new LeftOut(
                            null, WrittenText.shown(registration), CoreWords.text("no-letter-is-for-this-applicant"))));
        }
        return words;
    }

    /** In which session of a step each is, by applicants' numbers. */
    private Map<Integer, Session> sessions(Step step) {
        Map<Integer, Session> byNumber = new HashMap<>();
        sessions.list(round.scope(), round.id()).stream()
                .filter(session -> session.step().equals(step.id()))
                .forEach(session -> byNumber.put(session.number(), session));
        Map<Integer, Session> inWhich = new HashMap<>();
        sessions.participants(round.scope(), round.id(), null, 0, Integer.MAX_VALUE).stream()
                .filter(one -> byNumber.containsKey(one.session()))
                .forEach(one -> inWhich.put(one.applicant(), byNumber.get(one.session())));
        return inWhich;
    }

    /** What another agency answered about each, by applicants' numbers. */
    private Map<Integer, AgencyRequest> answers() {
        Map<Integer, AgencyRequest> answers = new HashMap<>();
        round.selecting().service().steps().stream().filter(Step::asksForEach).forEach(step -> requests.list(
                        round.scope(), round.id(), step.id(), AgencyRequest.State.APPROVED, 0, Integer.MAX_VALUE)
                .forEach(request -> answers.put(request.applicant(), request)));
        return answers;
    }
}
