package id.talaksana.core.letters;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the letters of a template: one for the case, or one for each applicant who has got as far as its step. */
record LetterDrafts(RoundStore rounds, RequestStore requests, SeenRound round, Agency agency, LetterTemplate template) {

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
            return List.of(new Words(0, null, LetterText.drafted(template, agency, round.file(), null, null)));
        }
        Step step = round.selecting().service().step(template.step()).orElseThrow();
        Map<Integer, AgencyRequest> answers = answers();
        List<Words> words = new ArrayList<>();
        Set<String> found = new HashSet<>();
        ApplicantQuery set = new ApplicantQuery(null, null, null, null, registrations);
        Integer after = 0;
        while (after != null) {
            ApplicantPage page = rounds.applicants(
                    round.scope(), round.id(), round.selecting().undecided(step, set), after, ApplicantQuery.MAX_LIMIT);
            for (Judged judged : page.applicants()) {
                Applicant applicant = judged.applicant();
                found.add(applicant.registration());
                words.add(new Words(
                        applicant.number(),
                        applicant.registration(),
                        LetterText.drafted(
                                template, agency, round.file(), applicant, answers.get(applicant.number()))));
            }
            after = page.next();
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

    /** What another agency answered about each, by applicants' numbers. */
    private Map<Integer, AgencyRequest> answers() {
        Map<Integer, AgencyRequest> answers = new HashMap<>();
        round.selecting().service().steps().stream().filter(Step::asksForEach).forEach(step -> requests.list(
                        round.scope(), round.id(), step.id(), AgencyRequest.State.APPROVED, 0, Integer.MAX_VALUE)
                .forEach(request -> answers.put(request.applicant(), request)));
        return answers;
    }
}
