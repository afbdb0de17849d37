package id.talaksana.core.complaints;

import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.text.Diagnostic.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The tamper-evident record of a ticket, as that of a case: each row's digest covers the row and the digest before it. The
 * reporter's identity is not in it, so that it can be erased.
 */
final class TicketChain {
    private final MessageDigest sha;

    private TicketChain() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of what was filed. */
    static String opening(StoredTicket t) {
        StoredTicket.Content c = t.content();
        return new TicketChain()
                .say("talaksana-ticket-2", t.agency(), t.number(), t.origin(), t.takenFrom(), t.definition())
                .say(t.definitionVersion(), t.codeHash())
                .say(t.intake(), t.channel(), t.anonymous(), t.confidential(), t.filedAt())
                .say(c.title(), c.chronology(), c.eventDate(), c.category(), c.location())
                .say(c.service(), c.caseNumber(), c.step())
                .hex();
    }

    /** A digest of these, each in its place; null says something else than nothing. */
    static String digest(Object... said) {
        return new TicketChain().say(said).hex();
    }

    static StoredTicketRow signed(StoredTicketRow r) {
        return r.signed(new TicketChain()
                .say("talaksana-ticket-row-1", r.previous(), r.agency(), r.ticket(), r.number(), r.kind())
                .say(r.by(), r.at(), r.detail(), r.text(), r.dueAt())
                .hex());
    }

    /** What does not fit in the rows of one agency, a sentence each; {@code head} is what they begin after. */
    static List<Text> faults(String head, List<StoredTicketRow> rows) {
        List<Text> faults = new ArrayList<>();
        String before = head;
        int number = 0;
        for (StoredTicketRow row : rows) {
            number++;
            if (row.number() != number || !before.equals(row.previous())) {
                faults.add(fault(row, "tidak menyambung ke baris sebelumnya", "does not follow the row before it"));
                number = row.number();
            }
            if (!signed(row).digest().equals(row.digest())) {
                faults.add(fault(row, "isinya berubah", "was changed"));
            }
            before = row.digest();
        }
        return faults;
    }

    static Text fault(StoredTicketRow row, String indonesian, String english) {
        String which = row.number() + " (" + row.agency() + ") ";
        return new Text("Baris " + which + indonesian + ".", "Row " + which + english + ".");
    }

    private TicketChain say(Object... fields) {
        for (Object field : fields) {
            byte[] bytes = field == null ? null : field.toString().getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(4).putInt(0, bytes == null ? -1 : bytes.length));
            if (bytes != null) {
                sha.update(bytes);
            }
        }
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
