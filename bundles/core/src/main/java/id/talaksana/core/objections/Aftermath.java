package id.talaksana.core.objections;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.objections.ObjectionChange.Difference;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be done after a correction, where a later step went on without those who come back in, or with who falls out. */
record Aftermath(SeenRound round, Periods periods, Period period) {
    /** How many are named. */
    private static final int SOME = 10;

    List<Text> of(List<Difference> differences) {
        List<Text> said = new ArrayList<>();
        if (differences.isEmpty()) {
            return said;
        }
        List<Step> steps = round.selecting().steps();
        for (int at = 0; at < steps.size(); at++) {
            List<String> before = steps.subList(0, at).stream().map(Step::id).toList();
            List<Difference> earlier = earlier(differences, before);
            comeBack(said, steps, at, earlier);
            fallOut(differences, said, steps, at, earlier);
        }
        said.add(CoreWords.text("the-corrected-outcome-is-to-be-announced"));
        return said;
    }

    private static List<Difference> earlier(List<Difference> differences, List<String> before) {
        return differences.stream()
                .filter(difference -> before.contains(difference.step()))
                .toList();
    }

    private void comeBack(List<Text> said, List<Step> steps, int at, List<Difference> earlier) {
        List<String> comingBack = named(earlier.stream().filter(this::comesBack));
        if (!comingBack.isEmpty()) {
            follows(steps.get(at), comingBack, said);
        }
    }

    private void fallOut(
            List<Difference> differences, List<Text> said, List<Step> steps, int at, List<Difference> earlier) {
        Set<String> changed = changed(differences, steps.get(at));
        List<String> fallingOut = named(earlier.stream()
                .filter(difference -> fallsOut(difference) && !changed.contains(difference.registration())));
        if (!fallingOut.isEmpty() && newest(steps.get(at).id()) != null) {
            said.add(CoreWords.text(
                    "a-later-step-went-on-with-them", steps.get(at).id(), fallingOut.size(), some(fallingOut)));
        }
    }

    private static List<String> named(Stream<Difference> differences) {
        return differences.map(Difference::registration).distinct().toList();
    }

    private static String some(List<String> registrations) {
        return String.join(", ", registrations.subList(0, Math.min(SOME, registrations.size())));
    }

    /** Whose outcome at a step is another one. */
    private static Set<String> changed(List<Difference> differences, Step at) {
        return differences.stream()
                .filter(difference -> difference.step().equals(at.id()))
                .map(Difference::registration)
                .collect(Collectors.toSet());
    }

    private void follows(Step later, List<String> comingBack, List<Text> said) {
        StepRow newest = newest(later.id());
        if (newest != null && !newest.isOpen() && !newest.goesOn()) {
            said.add(CoreWords.text(
                    "a-later-step-is-closed-without-them", later.id(), comingBack.size(), some(comingBack)));
        } else if (newest != null && newest.isOpen()) {
            said.add(CoreWords.text("a-later-step-decides-on-them", later.id(), comingBack.size()));
        }
    }

    private boolean comesBack(Difference difference) {
        return goesOn(difference.step(), difference.after()) && !goesOn(difference.step(), difference.before());
    }

    private boolean fallsOut(Difference difference) {
        return goesOn(difference.step(), difference.before()) && !goesOn(difference.step(), difference.after());
    }

    private boolean goesOn(String step, String outcome) {
        return period.outcome(step, outcome).filter(each -> !each.turnsDown()).isPresent();
    }

    private StepRow newest(String step) {
        StepRow newest = null;
        for (StepRow row : periods.rows()) {
            newest = row.step().equals(step) ? row : newest;
        }
        return newest;
    }
}
