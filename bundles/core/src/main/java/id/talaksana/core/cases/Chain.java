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
import java.util.List;
import java.util.Objects;

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

    /** The digest of a case's opening: what it is, whose it is and which definition it began with. */
    static String opening(CaseFile c) {
        return opening(c, new Pin(c.definitionVersion(), c.digest()));
    }

    private static String opening(CaseFile c, Pin first) {
        Chain chain = new Chain();
        chain.say("talaksana-case-1", c.id().agency(), c.id().number(), c.service(), first.digest(), first.version());
        chain.say(c.subject(), c.openedBy(), c.openedAt());
        chain.say(c.tracks());
        chain.say(c.attributes().keySet());
        chain.say(c.attributes().values());
        return HexFormat.of().formatHex(chain.sha.digest());
    }

    /** The digest of a closed row. */
    static String row(CaseFile c, StepRow row) {
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
        return HexFormat.of().formatHex(chain.sha.digest());
    }

    /** Recomputes the record of a case from its opening. */
    static Verification verify(CaseFile c, List<StepRow> rows) {
        List<Text> faults = new ArrayList<>();
        Pin pin = rows.stream()
                .map(StepRow::move)
                .filter(Objects::nonNull)
                .findFirst()
                .map(move -> new Pin(move.fromVersion(), move.fromDigest()))
                .orElse(new Pin(c.definitionVersion(), c.digest()));
        String head = opening(c, pin);
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
            if (!row(c, row).equals(row.digest())) {
                faults.add(fault(row.number(), "isinya berubah setelah ditutup", "was changed after it was closed"));
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
