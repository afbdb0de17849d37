package id.talaksana.core.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.RecordKind;
import id.talaksana.core.record.Replay;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The kind of record that a case is. A row says besides what was done which steps were opened with it, until when; an open row
 * has no digest yet.
 *
 * @param definitions the case's definition by its digest; empty when it cannot be read
 */
record CaseRecord(Function<String, Optional<AgencyDefinition>> definitions) implements RecordKind<CaseFile, StepRow> {

    @Override
    public Text noun() {
        return CoreWords.text("case");
    }

    @Override
    public Text changed() {
        return CoreWords.text("or-the-step-that-it-opened");
    }

    @Override
    public End end(CaseFile c) {
        return new End(c.closedSteps(), c.head());
    }

    @Override
    public Link link(StepRow row) {
        return new Link(row.place(), row.previous(), row.digest());
    }

    /**
     * What was there at the opening is known only together with what the rows added, and cases from before an opening said
     * what was there and what it opened have a digest without either.
     */
    @Override
    public List<String> beginnings(CaseFile c, List<StepRow> rows) {
        PinnedVersion first = PinnedVersion.first(c, rows);
        Set<String> added = new LinkedHashSet<>();
        rows.forEach(row -> added.addAll(row.presented()));
        List<String> digests = new ArrayList<>();
        for (List<String> presented : Retraced.openings(c.presented(), added)) {
            digests.add(opening(c, first, presented, openedWith(0, rows)));
        }
        if (isSequence(1, rows)) {
            digests.add(opening(c, first, List.of(), List.of()));
        }
        return digests;
    }

    /** A row from before digests said what was opened with it has one without: then each step followed another. */
    @Override
    public List<String> digests(CaseFile c, StepRow row, List<StepRow> rows) {
        String today = row(c, row, openedWith(row.place(), rows));
        return isSequence(row.place() + 1, rows) ? List.of(today, row(c, row, List.of())) : List.of(today);
    }

    /** The rows that were opened with the closed row at a place; 0 is the opening. */
    static List<StepRow> openedWith(int place, List<StepRow> rows) {
        return rows.stream()
                .filter(row -> row.openedWith() == place)
                .sorted(Comparator.comparingInt(StepRow::number))
                .toList();
    }

    /** Whether each step followed another, up to a row. */
    private static boolean isSequence(int last, List<StepRow> rows) {
        return rows.stream()
                .filter(row -> row.number() <= last)
                .allMatch(row ->
                        row.openedWith() == row.number() - 1 && (row.place() == null || row.place() == row.number()));
    }

    @Override
    public Replay<StepRow> replay(CaseFile c, List<StepRow> rows) {
        return new Retraced(c, rows, definitions);
    }

    /**
     * The digest of a case's opening: what it is, whose it is, which definition it began with, what was there, and which steps
     * were opened, until when.
     */
    static String opening(CaseFile c) {
        return opening(c, PinnedVersion.of(c), c.presented(), c.open());
    }

    private static String opening(CaseFile c, PinnedVersion first, List<String> presented, List<StepRow> opened) {
        Digest digest = Digest.of(
                        "talaksana-case-1",
                        c.id().agency(),
                        c.id().number(),
                        c.service(),
                        first.digest(),
                        first.version())
                .say(c.subject(), c.openedBy(), c.openedAt())
                .sayAll(c.tracks())
                .sayAll(c.attributes().keySet())
                .sayAll(c.attributes().values());
        if (!presented.isEmpty()) {
            digest.say("presented").sayAll(presented);
        }
        if (c.promisedAt() != null) {
            digest.say("due", c.promisedAt());
        }
        return opened(digest, opened).hex();
    }

    /**
     * The digest of a closed row.
     *
     * @param opened the rows that were opened with it
     */
    static String row(CaseFile c, StepRow row, List<StepRow> opened) {
        Digest digest = Digest.of(
                        "talaksana-row-1", row.previous(), c.id().agency(), c.id().number(), row.number(), row.step())
                .sayAll(row.actors())
                .say(row.openedAt(), row.dueAt(), row.closedBy(), row.closedAt())
                .say(row.outcome(), row.comment(), row.channel())
                .sayAll(row.presented());
        // Said only where there is something, so that the digests of rows from before these existed stay what they
        // were.
        if (row.move() != null) {
            StepRow.Move move = row.move();
            digest.say("move", move.fromVersion(), move.fromDigest(), move.toVersion(), move.toDigest());
        }
        if (row.evidence() != null) {
            digest.say("evidence", row.evidence());
        }
        if (row.place() != row.number()) {
            digest.say("place", row.place());
        }
        return opened(digest, opened).hex();
    }

    /** Which steps were opened, and until when, or for whom they wait; who has to do them may be decided later. */
    private static Digest opened(Digest digest, List<StepRow> rows) {
        rows.forEach(row -> {
            digest.say("opened", row.number(), row.step(), row.openedAt(), row.dueAt());
            if (row.isStopped()) {
                digest.say("stopped", row.turn().whose(), row.turn().dueBefore());
            }
            if (row.turn() != null && row.turn().caseDueAt() != null) {
                digest.say("case-due", row.turn().caseDueAt());
            }
            if (row.holder() != null) {
                digest.say("held-by", row.holder());
            }
        });
        return digest;
    }

    /** The definition that a case is pinned to. */
    record PinnedVersion(String version, String digest) {
        static PinnedVersion of(CaseFile c) {
            return new PinnedVersion(c.definitionVersion(), c.digest());
        }

        /** The one that it began with. */
        static PinnedVersion first(CaseFile c, List<StepRow> rows) {
            return rows.stream()
                    .map(StepRow::move)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(PinnedVersion::from)
                    .orElse(of(c));
        }

        static PinnedVersion from(StepRow.Move move) {
            return new PinnedVersion(move.fromVersion(), move.fromDigest());
        }

        static PinnedVersion to(StepRow.Move move) {
            return new PinnedVersion(move.toVersion(), move.toDigest());
        }
    }
}
