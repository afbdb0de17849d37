package id.talaksana.core.rounds.scores;

import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreChange.Reconciliation;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.rounds.scores.ScoreVersion;
import id.talaksana.api.rounds.scores.Scoring;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scores in the store, under the rules of {@link ScorePlans}. */
@Component(service = Scoring.class)
public final class StoredScoring implements Scoring {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ScoreStore scores;
    private final RuleLanguage language;
    private final RoundDay day;

    @Activate
    public StoredScoring(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ScoreStore scores,
            @Reference RuleLanguage language,
            @Reference RoundDay day) {
        this.book = book;
        this.rounds = rounds;
        this.scores = scores;
        this.language = language;
        this.day = day;
    }

    @Override
    public ScoreChange preview(Account who, ScoreDeed deed) {
        ScorePlans.Planned planned = plans(book.seen(who, deed.round())).of(deed);
        return new ScoreChange(planned.plan().shown(null), planned.reconciliation());
    }

    @Override
    public ScoreChange perform(Account who, ScoreDeed deed) {
        AtomicReference<Reconciliation> reconciliation = new AtomicReference<>();
        RoundChange change = book.perform(
                who,
                deed.round(),
                deed.requestKey(),
                entry -> entry.kind() == RoundEntry.Kind.SCORES
                        && ScorePlans.digest(deed).equals(entry.source()),
                round -> {
                    ScorePlans.Planned planned = plans(round).of(deed);
                    reconciliation.set(planned.reconciliation());
                    return planned.plan();
                });
        return new ScoreChange(change, reconciliation.get());
    }

    private ScorePlans plans(SeenRound round) {
        return new ScorePlans(rounds, scores, language, round, day.today(round));
    }

    @Override
    public List<ScoreVersion> versions(Account who, CaseId id, String registration) {
        SeenRound round = book.seen(who, id);
        Applicant applicant = applicant(rounds, round, registration);
        Map<Integer, RoundEntry> entries = new HashMap<>();
        rounds.entries(round.scope(), id).forEach(entry -> entries.put(entry.number(), entry));
        return scores.sheets(round.scope(), id, applicant.number()).stream()
                .map(sheet -> {
                    RoundEntry entry = entries.get(sheet.entry());
                    return new ScoreVersion(
                            sheet.entry(), entry.reason(), entry.by(), entry.at(), sheet.values(), sheet.validUntil());
                })
                .toList();
    }

    /** One of a round, by registration number; another is refused. */
    public static Applicant applicant(RoundStore rounds, SeenRound round, String registration) {
        return Optional.ofNullable(new RoundApplicants(rounds, round)
                        .named(List.of(registration))
                        .get(registration))
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        CoreWords.text("the-round-has-no-such-applicant", WrittenText.shown(registration)),
                        List.of()));
    }
}
