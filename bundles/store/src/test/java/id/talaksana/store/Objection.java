package id.talaksana.store;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.RecordKind;
import id.talaksana.core.record.Replay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A third kind of record: an objection (sanggah), which is accepted, denied or withdrawn, or else asked about, in three days. */
final class Objection implements RecordKind<Objection.File, Objection.Row> {
    private static final Duration TO_DECIDE = Duration.ofDays(3);

    enum State {
        FILED,
        ASKED,
        ACCEPTED,
        DENIED,
        WITHDRAWN
    }

    record File(String agency, String number, String words, State state, Instant dueAt, int rows, String head) {}

    record Row(int number, State to, String by, Instant at, Instant dueAt, String previous, String digest) {}

    record Standing(State state, Instant dueAt) {}

    static File file(String agency, String number, String words, Instant now) {
        File unsigned = new File(agency, number, words, State.FILED, null, 0, null);
        return new File(agency, number, words, State.FILED, null, 0, beginning(unsigned));
    }

    /** The deed's row; a deed is named by the state that it leads to. */
    static Row decide(File f, State to, String by, Instant now) {
        if (f.state() != State.FILED && f.state() != State.ASKED) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, new Text("Sanggah sudah selesai.", "The objection is over."), List.of());
        }
        Instant dueAt = to == State.ASKED ? now.plus(TO_DECIDE) : null;
        Row row = new Row(f.rows() + 1, to, by, now, dueAt, f.head(), null);
        return new Row(row.number(), to, by, now, dueAt, f.head(), digest(row));
    }

    static File after(File f, Row row) {
        return new File(f.agency(), f.number(), f.words(), row.to(), row.dueAt(), row.number(), row.digest());
    }

    private static String beginning(File f) {
        return Digest.of("objection-1", f.agency(), f.number(), f.words()).hex();
    }

    private static String digest(Row row) {
        return Digest.of("objection-row-1", row.previous(), row.number(), row.to(), row.by(), row.at(), row.dueAt())
                .hex();
    }

    @Override
    public Text noun() {
        return new Text("sanggah", "objection");
    }

    @Override
    public End end(File f) {
        return new End(f.rows(), f.head());
    }

    @Override
    public Link link(Row row) {
        return new Link(row.number(), row.previous(), row.digest());
    }

    @Override
    public List<String> beginnings(File f, List<Row> rows) {
        return List.of(beginning(f));
    }

    @Override
    public List<String> digests(File f, Row row, List<Row> rows) {
        return List.of(digest(row));
    }

    @Override
    public Replay<Row> replay(File f, List<Row> rows) {
        return Replay.of(
                new Standing(State.FILED, null),
                (stood, row) -> new Standing(row.to(), row.dueAt()),
                new Standing(f.state(), f.dueAt()),
                noun());
    }
}
