package id.talaksana.core.record;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.RecordKind.End;
import id.talaksana.core.record.RecordKind.Link;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies a record by going its way again: numbers, links and digests of its rows, where they lead by the rules of its kind,
 * and whether it ends and stands there.
 *
 * @param rows how many signed rows there are
 * @param head the digest that they end with
 * @param faults what does not fit, a sentence each; empty when the record is whole
 */
public record RecordCheck(int rows, String head, List<Text> faults) {

    /** Of a whole record. File and rows must be those of one moment, see {@link Snapshot}. */
    public static <F, R> RecordCheck of(RecordKind<F, R> kind, F file, List<R> rows) {
        RecordCheck walked = ofRows(kind, file, rows);
        List<Text> faults = new ArrayList<>(walked.faults);
        Replay<R> replay = kind.replay(file, rows);
        rows.forEach(replay::take);
        faults.addAll(replay.faults());
        End end = kind.end(file);
        if (!walked.head.equals(end.digest()) || walked.rows != end.rows()) {
            Text noun = kind.noun();
            faults.add(CoreWords.text("the-record-ends-with-row", walked.rows, noun, end.rows()));
        }
        return new RecordCheck(walked.rows, walked.head, List.copyOf(faults));
    }

    /** Of the first rows of a record whose later ones are not known. */
    public static <F, R> RecordCheck ofRows(RecordKind<F, R> kind, F file, List<R> rows) {
        List<Text> faults = new ArrayList<>();
        String head = beginning(kind, file, rows);
        int number = 0;
        int signed = 0;
        R open = null;
        for (R row : rows) {
            Link link = kind.link(row);
            if (link.digest() == null) {
                open = row;
                continue;
            }
            if (open != null) {
                faults.add(kind.fault(open, CoreWords.text("is-open-but-not-the-last")));
                open = null;
            }
            number++;
            if (link.number() != number) {
                faults.add(missing(number));
                number = link.number();
            }
            signed++;
            if (!head.equals(link.previous())) {
                faults.add(kind.fault(row, CoreWords.text("does-not-follow-the-row-before")));
            }
            if (!kind.digests(file, row, rows).contains(link.digest())) {
                faults.add(kind.fault(row, kind.changed()));
            }
            head = link.digest();
        }
        return new RecordCheck(signed, head, faults);
    }

    /** The digest that the first row must follow: of those that the beginning may have, the one that it does follow. */
    private static <F, R> String beginning(RecordKind<F, R> kind, F file, List<R> rows) {
        List<String> beginnings = kind.beginnings(file, rows);
        Link first = rows.isEmpty() ? null : kind.link(rows.get(0));
        String followed =
                first == null || first.digest() == null ? kind.end(file).digest() : first.previous();
        return beginnings.contains(followed) ? followed : beginnings.get(0);
    }

    private static Text missing(int number) {
        return CoreWords.text("row-is-missing", number);
    }
}
