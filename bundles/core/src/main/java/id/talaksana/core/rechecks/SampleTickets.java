package id.talaksana.core.rechecks;

import id.talaksana.api.definition.selection.Recheck;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.core.record.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lot by which a sample is drawn. A ticket comes of the digest of the entry that decided, which has a root over salted
 * leaves and the moment in it: nobody knows it before, and nobody has it anew by deciding anew, since the smallest ticket that
 * an applicant ever had counts.
 */
final class SampleTickets {
    private static final int DIGITS = 16;
    private static final int HEXADECIMAL = 16;
    private static final Comparator<Ticket> SMALLEST =
            Comparator.comparing(Ticket::value, Long::compareUnsigned).thenComparing(Ticket::applicant);

    private final Map<Integer, String> decisions = new HashMap<>();
    private final Map<Integer, RoundEntry.Kind> kinds = new HashMap<>();
    private final List<Ticket> all = new ArrayList<>();
    private Ticket smallest;
    private boolean stands;

    /** One applicant's ticket. */
    private record Ticket(Long value, int applicant) {}

    SampleTickets(String step, List<RoundEntry> entries) {
        entries.stream().filter(entry -> step.equals(entry.step())).forEach(entry -> {
            kinds.put(entry.number(), entry.kind());
            if (entry.kind() == RoundEntry.Kind.DECISION) {
                decisions.put(entry.number(), entry.digest());
            }
        });
    }

    /** What was decided on an applicant; all of one come one after the other. */
    void take(int applicant, int entry, boolean itStands) {
        if (smallest != null && smallest.applicant() != applicant) {
            close();
        }
        Ticket ticket = new Ticket(value(decisions.get(entry), applicant), applicant);
        smallest = smallest == null || SMALLEST.compare(ticket, smallest) < 0 ? ticket : smallest;
        stands |= itStands && isByPeople(kinds.get(entry));
    }

    /** Whoever has no ticket by this entry has the highest: others of theirs are smaller. */
    private static long value(String digest, int applicant) {
        return digest == null
                ? -1
                : Long.parseUnsignedLong(
                        Digest.of("talaksana-recheck-1", digest, applicant)
                                .hex()
                                .substring(0, DIGITS),
                        HEXADECIMAL);
    }

    private static boolean isByPeople(RoundEntry.Kind kind) {
        return kind == RoundEntry.Kind.DECISION || kind == RoundEntry.Kind.RECHECK_SETTLED;
    }

    private void close() {
        if (stands) {
            all.add(smallest);
        }
        smallest = null;
        stands = false;
    }

    /** Of how many a sample is drawn: whoever's silence was taken for an answer was decided on by nobody. */
    int decided() {
        if (smallest != null) {
            close();
        }
        return all.size();
    }

    /** The numbers of those who are in it. */
    List<Integer> drawn(Recheck rule) {
        int size = rule.of(decided());
        return all.stream().sorted(SMALLEST).limit(size).map(Ticket::applicant).toList();
    }
}
