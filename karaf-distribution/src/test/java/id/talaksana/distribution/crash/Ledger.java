package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients asked for and what they were answered, kept outside of the system under test. */
public final class Ledger {
    /** In this procedure nothing is decided for a case as a whole. */
    private static final String OUTCOME = "done";

    private final String who;
    private final AtomicInteger keys = new AtomicInteger();
    private final List<LedgerCase> cases = new ArrayList<>();

    public Ledger(String who) {
        this.who = who;
    }

    /** The account in whose name everything is done. */
    public String who() {
        return who;
    }

    public synchronized List<LedgerCase> cases() {
        return List.copyOf(cases);
    }

    /** The case that a client goes on with: its last one, or a new one when that is finished. */
    public synchronized LedgerCase next(int client) {
        return cases.stream()
                .filter(each -> each.client() == client && each.nextStep() != null)
                .findFirst()
                .orElseGet(() -> open(client));
    }

    /** A new case of a client, not yet asked for. */
    public synchronized LedgerCase open(int client) {
        String key = key();
        LedgerCase opened = new LedgerCase(client, new Entry(key, null, null, "Berkas " + key));
        cases.add(opened);
        return opened;
    }

    /** The request that does a case's next step. */
    public Entry step(String step) {
        String key = key();
        return new Entry(key, step, OUTCOME, "Catatan " + key);
    }

    private String key() {
        return "kunci-" + keys.incrementAndGet();
    }

    /** Steps and openings that were answered. */
    public long acknowledged() {
        return cases().stream()
                .mapToLong(each -> each.answered().size() + (each.id() == null ? 0 : 1))
                .sum();
    }

    public List<LedgerCase> withoutAnswer() {
        return cases().stream().filter(each -> each.pending() != null).toList();
    }

    /** Repeats every request that got no answer, once, with the key that it had. */
    public void settle(Office office) {
        for (LedgerCase each : withoutAnswer()) {
            Answer answer = each.send(office);
            assertThat(answer.isSuccess())
                    .as("%s repeated: %s %s", each.pending(), answer.status(), answer.body())
                    .isTrue();
        }
    }
}
