package id.talaksana.core.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rehearsal.Play.Kind;
import id.talaksana.api.rounds.rechecks.RecheckDeed;
import id.talaksana.api.rounds.rechecks.Rechecked;
import id.talaksana.api.rounds.rechecks.Rechecked.State;
import id.talaksana.api.rounds.rechecks.Rechecks;
import id.talaksana.core.rehearsal.RoundWork.Telling;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Set;

/** A second look: by somebody who finds that all go on, so that whoever was turned down is settled by a third. */
record Rechecking(Rechecks rechecks, Telling telling) {
    private static final String WORDS = "Latihan";

    void all(CaseId round, Step step, Account who) {
        Account second = somebody(who, "pemeriksa-kedua", step.recheck().by());
        Account third = somebody(who, "penengah", step.recheck().settledBy());
        String onward = step.decision().outcomes().stream()
                .filter(outcome -> !outcome.turnsDown())
                .findFirst()
                .orElse(step.decision().outcomes().get(0))
                .id();
        List<Rechecked> drawn = sample(round, step, second);
        for (Rechecked each : drawn) {
            rechecks.look(second, deed(round, step, each, onward));
        }
        int settled = 0;
        for (Rechecked each : sample(round, step, third)) {
            if (each.state() == State.DISAGREED) {
                rechecks.settle(third, deed(round, step, each, each.first().outcome()));
                settled++;
            }
        }
        telling.tell(Kind.RECHECK, step, second, CoreWords.text("rehearsed-rechecked", drawn.size(), settled));
    }

    private List<Rechecked> sample(CaseId round, Step step, Account who) {
        return rechecks.list(who, round, step.id(), 0, Rechecks.MAX_LIMIT).sample();
    }

    private static RecheckDeed deed(CaseId round, Step step, Rechecked of, String outcome) {
        return new RecheckDeed(round, step.id(), List.of(of.registration()), outcome, WORDS, null);
    }

    private static Account somebody(Account like, String name, String actor) {
        return new Account(like.agency() + "." + name, name, Role.OFFICER, like.agency(), Set.of(actor), true);
    }
}
