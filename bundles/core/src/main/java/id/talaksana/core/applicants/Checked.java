package id.talaksana.core.applicants;

import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A table held against what its source says of it. */
final class Checked {
    private Checked() {}

    /**
     * Its checksum.
     *
     * @throws Refusal when its source says another one: it was changed, or cut short, on its way
     */
    static String sha256(SentTable table) {
        String sum = sum(table);
        if (table.sha256() != null
                && !table.sha256().strip().toLowerCase(Locale.ROOT).equals(sum)) {
            throw new Refusal(Refusal.Kind.INVALID, CoreWords.text("the-table-has-another-checksum", sum), List.of());
        }
        return sum;
    }

    private static String sum(SentTable table) {
        try (DigestInputStream content =
                new DigestInputStream(table.content().get(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws Refusal when its source says another number of rows */
    static void count(SentTable table, int rows) {
        if (table.count() != null && table.count() != rows) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    CoreWords.text("the-table-has-another-number-of-rows", rows, table.count()),
                    List.of());
        }
    }
}
