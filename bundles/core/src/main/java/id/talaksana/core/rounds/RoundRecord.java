package id.talaksana.core.rounds;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Standing;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.RecordKind;
import id.talaksana.core.record.Replay;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The kind of record that a round is. What an entry was about is not in it but under its root, and read again.
 *
 * @param leaves what an entry was about as it is kept now
 */
record RoundRecord(CaseId id, IntFunction<List<Leaf>> leaves) implements RecordKind<Standing, RoundEntry> {

    @Override
    public Text noun() {
        return CoreWords.text("round");
    }

    @Override
    public End end(Standing round) {
        return new End(round.entries(), head(round));
    }

    /** The digest that the next entry follows. */
    String head(Standing round) {
        return round.head() == null ? beginning() : round.head();
    }

    private String beginning() {
        return Digest.of("talaksana-round-1", id.agency(), id.number()).hex();
    }

    @Override
    public Link link(RoundEntry entry) {
        return new Link(entry.number(), entry.previous(), entry.digest());
    }

    @Override
    public List<String> beginnings(Standing round, List<RoundEntry> entries) {
        return List.of(beginning());
    }

    @Override
    public List<String> digests(Standing round, RoundEntry entry, List<RoundEntry> entries) {
        return List.of(digest(entry));
    }

    /** The next entry, signed: a deed with what it was about. */
    RoundEntry entry(Account who, RoundPlan plan, Standing before, String key, List<Leaf> leaves, Instant at) {
        int number = before.entries() + 1;
        RoundEntry entry = new RoundEntry(
                number,
                plan.kind(),
                plan.step(),
                plan.outcome(),
                plan.reason(),
                plan.undoes(),
                who.doer().toString(),
                at.truncatedTo(ChronoUnit.MILLIS),
                leaves.size(),
                new RoundLeaves(number, leaves).root(),
                plan.source(),
                key,
                head(before),
                null);
        return entry.signed(digest(entry));
    }

    /** The digest of an entry. */
    String digest(RoundEntry entry) {
        return Digest.of(
                        "talaksana-round-entry-1",
                        entry.previous(),
                        id.agency(),
                        id.number(),
                        entry.number(),
                        entry.kind())
                .say(entry.step(), entry.outcome(), entry.reason(), entry.undoes(), entry.by(), entry.at())
                .say(entry.count(), entry.root(), entry.source())
                .hex();
    }

    @Override
    public Replay<RoundEntry> replay(Standing round, List<RoundEntry> entries) {
        return new Replay<>() {
            private final List<Text> faults = new ArrayList<>();
            private int applicants;

            @Override
            public void take(RoundEntry entry) {
                List<Leaf> now = leaves.apply(entry.number());
                if (now.size() != entry.count()
                        || !new RoundLeaves(entry.number(), now).root().equals(entry.root())) {
                    faults.add(fault(entry, CoreWords.text("is-not-about-those-who-stand-there", now.size())));
                }
                applicants += entry.kind() == RoundEntry.Kind.APPLICANTS ? entry.count() : 0;
            }

            @Override
            public List<Text> faults() {
                if (applicants != round.applicants()) {
                    faults.add(CoreWords.text("the-does-not-stand", noun()));
                }
                return List.copyOf(faults);
            }
        };
    }
}
