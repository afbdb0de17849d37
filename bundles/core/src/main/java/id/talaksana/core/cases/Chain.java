package id.talaksana.core.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.text.Diagnostic.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The tamper-evident record of a case: each closed row's digest covers all that the row says and the digest of the row
 * before it; the first row follows the digest of the opening. The case keeps the newest digest, so that a row cut off the
 * end is noticed too.
 */
final class Chain {
    private final MessageDigest sha;

    private Chain() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The digest of a case's opening: what it is, whose it is, which definition it began with, what was there, and which step
     * was opened, until when.
     */
    static String opening(CaseFile c) {
        StepRow first = c.open().isEmpty() ? null : c.open().get(0);
        return opening(c, new Pin(c.definitionVersion(), c.digest()), c.presented(), first);
    }

    private static String opening(CaseFile c, Pin first, List<String> presented, StepRow opened) {
        Chain chain = new Chain();
        chain.say("talaksana-case-1", c.id().agency(), c.id().number(), c.service(), first.digest(), first.version());
        chain.say(c.subject(), c.openedBy(), c.openedAt());
        chain.say(c.tracks());
        chain.say(c.attributes().keySet());
        chain.say(c.attributes().values());
        if (!presented.isEmpty()) {
            chain.say("presented");
            chain.say(presented);
        }
        chain.sayOpened(opened);
        return HexFormat.of().formatHex(chain.sha.digest());
    }

    /**
     * All digests that the opening of a case may have: what was there then is known only together with what the rows added,
     * and cases from before an opening said what was there and what it opened have a digest without either.
     */
    private static List<String> openings(CaseFile c, List<StepRow> rows, Pin first) {
        Set<String> added = new LinkedHashSet<>();
        rows.forEach(row -> added.addAll(row.presented()));
        List<String> digests = new ArrayList<>();
        for (List<String> presented : Retraced.openings(c.presented(), added)) {
            digests.add(opening(c, first, presented, rows.isEmpty() ? null : rows.get(0)));
        }
        digests.add(opening(c, first, List.of(), null));
        return digests;
    }

    /** The digest of the definition that a case began with. */
    static String firstDigest(CaseFile c, List<StepRow> rows) {
        return first(c, rows).digest();
    }

    private static Pin first(CaseFile c, List<StepRow> rows) {
        return rows.stream()
                .map(StepRow::move)
                .filter(Objects::nonNull)
                .findFirst()
                .map(move -> new Pin(move.fromVersion(), move.fromDigest()))
                .orElse(new Pin(c.definitionVersion(), c.digest()));
    }

    /**
     * The digest of a closed row.
     *
     * @param opened the row that was opened with it; null: none, or a row from before digests said so
     */
    static String row(CaseFile c, StepRow row, StepRow opened) {
        Chain chain = new Chain();
        chain.say("talaksana-row-1", row.previous(), c.id().agency(), c.id().number(), row.number(), row.step());
        chain.say(row.actors());
        chain.say(
                row.openedAt(),
                row.dueAt(),
                row.closedBy(),
                row.closedAt(),
                row.outcome(),
                row.comment(),
                row.channel());
        chain.say(row.presented());
        // Said only where there is something, so that the digests of rows from before these existed stay what they
        // were.
        if (row.move() != null) {
            StepRow.Move move = row.move();
            chain.say("move", move.fromVersion(), move.fromDigest(), move.toVersion(), move.toDigest());
        }
        if (row.evidence() != null) {
            chain.say("evidence", row.evidence());
        }
        chain.sayOpened(opened);
        return HexFormat.of().formatHex(chain.sha.digest());
    }

    /** Recomputes the record of a case from its opening. */
    static Verification verify(CaseFile c, List<StepRow> rows) {
        List<Text> faults = new ArrayList<>();
        Pin pin = first(c, rows);
        String begun =
                rows.isEmpty() || rows.get(0).isOpen() ? c.head() : rows.get(0).previous();
        List<String> openings = openings(c, rows, pin);
        String head = openings.contains(begun) ? begun : openings.get(0);
        int number = 0;
        int closed = 0;
        for (StepRow row : rows) {
            number++;
            if (row.number() != number) {
                faults.add(fault(number, "tidak ada", "is missing"));
                number = row.number();
            }
            if (row.isOpen()) {
                if (closed + 1 != rows.size() || c.state() != CaseFile.State.OPEN) {
                    faults.add(fault(row.number(), "terbuka, padahal bukan yang terakhir", "is open but not the last"));
                }
                continue;
            }
            closed++;
            if (!head.equals(row.previous())) {
                faults.add(fault(
                        row.number(), "tidak menyambung ke baris sebelumnya", "does not follow the row before it"));
            }
            StepRow opened = number < rows.size() ? rows.get(number) : null;
            if (!row(c, row, opened).equals(row.digest()) && !row(c, row, null).equals(row.digest())) {
                faults.add(fault(
                        row.number(),
                        "atau langkah yang dibukanya berubah setelah ditutup",
                        "or the step that it opened was changed after it was closed"));
            }
            head = row.digest();
            if (row.move() != null) {
                if (!pin.equals(new Pin(row.move().fromVersion(), row.move().fromDigest()))) {
                    faults.add(fault(
                            row.number(),
                            "pindah dari versi yang bukan versi berkas ini",
                            "moves from a version that is not this case's"));
                }
                pin = new Pin(row.move().toVersion(), row.move().toDigest());
            }
        }
        if (!pin.equals(new Pin(c.definitionVersion(), c.digest()))) {
            faults.add(new Text(
                    "Catatan berakhir di versi " + pin.version() + ", berkas mencatat " + c.definitionVersion() + ".",
                    "The record ends with version " + pin.version() + ", the case has " + c.definitionVersion() + "."));
        }
        if (!c.head().equals(head) || c.closedSteps() != closed) {
            faults.add(new Text(
                    "Catatan berakhir di baris " + closed + ", berkas mencatat " + c.closedSteps() + ".",
                    "The record ends with row " + closed + ", the case counts " + c.closedSteps() + "."));
        }
        return new Verification(c.id(), closed, head, faults);
    }

    /** The definition that a case is pinned to. */
    private record Pin(String version, String digest) {}

    private static Text fault(int row, String indonesian, String english) {
        return new Text("Baris " + row + " " + indonesian + ".", "Row " + row + " " + english + ".");
    }

    /** Which step was opened, and until when; who has to do it may be decided later. */
    private void sayOpened(StepRow row) {
        if (row != null) {
            say("opened", row.number(), row.step(), row.openedAt(), row.dueAt());
        }
    }

    /** Each field goes in with its length, absent ones as -1, so that no two different rows have the same bytes. */
    private void say(Object... fields) {
        for (Object field : fields) {
            byte[] bytes = field == null ? null : field.toString().getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(4).putInt(0, bytes == null ? -1 : bytes.length));
            if (bytes != null) {
                sha.update(bytes);
            }
        }
    }

    private void say(Collection<String> fields) {
        say(fields.size());
        say(fields.toArray());
    }
}
