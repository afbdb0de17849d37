package id.talaksana.core.rounds.results;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.api.store.rounds.scores.ScoreStore.Said;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.results.Contenders.Contender;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ranking that was worked out anew beside what stands: whose outcome differs, and which groups only people can settle. */
final class RankedDifferences {
    private final Contenders contenders;
    private final ResultDraft draft;
    private final List<Line> lines;
    private final Map<String, List<String>> groups = new HashMap<>();
    /** Why groups stay as they are. */
    private final Map<List<String>, Text> held = new LinkedHashMap<>();

    RankedDifferences(Contenders contenders, ResultDraft draft) {
        this.contenders = contenders;
        this.draft = draft;
        this.lines = draft.lines().stream()
                .sorted(Comparator.comparing(Line::applicant))
                .toList();
        for (List<Formation> group : draft.contest().groups()) {
            List<String> ids = group.stream().map(Formation::id).toList();
            ids.forEach(id -> groups.put(id, ids));
        }
        draft.agreed().held().forEach(each -> held.put(each.formations(), each.reason()));
    }

    Recomputed recomputed() {
        for (Line line : lines) {
            Text why = forPeople(contenders.all().get(line.applicant()), line.line());
            if (why != null) {
                held.putIfAbsent(groups.get(line.line().formation()), why);
            }
        }
        for (Contender one : contenders.outBefore()) {
            if (one.answered()) {
                String registration = WrittenText.shown(one.applicant().registration());
                held.putIfAbsent(
                        groups.get(ContestReading.seat(one.applicant())),
                        CoreWords.text("turned-down-before-the-answer", registration, passed()));
            }
        }
        List<Recomputed.Change> changes = new ArrayList<>();
        for (Line line : lines) {
            Contender one = contenders.all().get(line.applicant());
            String after = line.line().outcome();
            if (!isHeld(line.line().formation())
                    && one.before() != null
                    && !one.before().equals(after)) {
                changes.add(new Recomputed.Change(one.applicant(), one.before(), new Said(after, reason(line.line()))));
            }
        }
        contenders.outBefore().stream()
                .map(Contender::applicant)
                .filter(each -> !isHeld(ContestReading.seat(each)))
                .map(this::out)
                .forEach(changes::add);
        changes.sort(Comparator.comparing(change -> change.applicant().number()));
        List<Text> named = new ArrayList<>();
        held.forEach((group, reason) -> named.add(CoreWords.text(
                "these-stay-as-they-are",
                String.join(", ", group),
                draft.contest().step().id(),
                reason)));
        return new Recomputed(changes, named);
    }

    private boolean isHeld(String formation) {
        return held.containsKey(groups.get(formation));
    }

    /** Why only people can settle a group; null: nothing speaks against the ranking. */
    private Text forPeople(Contender one, RankedLine line) {
        String registration = WrittenText.shown(one.applicant().registration());
        if (one.before() != null && line.outcome() == null) {
            return CoreWords.text("a-tie-is-for-people", registration);
        }
        return one.answered() && !passed().equals(line.outcome())
                ? CoreWords.text(
                        "the-ranking-does-not-bear-the-answer-out", registration, passed(), line.code(), line.rank())
                : null;
    }

    private String passed() {
        return draft.contest().ranking().outcomes().passed();
    }

    private static String reason(RankedLine line) {
        String its = line.reason() == null
                ? CoreWords.text("ranked-high-enough", line.code(), line.rank()).indonesian()
                : line.reason();
        return CoreWords.text("ranked-anew", its).indonesian();
    }

    private Recomputed.Change out(Applicant one) {
        String reason = CoreWords.text("turned-down-at-an-earlier-step").indonesian();
        return new Recomputed.Change(
                one, passed(), new Said(draft.contest().ranking().outcomes().failed(), reason));
    }
}
