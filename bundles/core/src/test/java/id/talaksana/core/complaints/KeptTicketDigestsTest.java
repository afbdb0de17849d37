package id.talaksana.core.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.FollowerCodes;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.Test;

/** The digests of tickets, and of what files them, stay, byte for byte, those of what is kept already. */
public class KeptTicketDigestsTest {
    private static final Instant T = Instant.parse("2026-01-05T01:00:00Z");

    @Test
    public void aTicketAndItsRows() {
        assertThat(TicketRecord.opening(ticket()))
                .isEqualTo("ffaebc0450fd93a4aa4b45fdb34b2a41ca35f33e46638a6523b01d10f74432a6");
        StoredTicketRow row = new StoredTicketRow(
                "contoh",
                "0123456789ABC",
                1,
                TicketEvent.CLASSIFIED,
                "budi",
                T,
                "pengaduan izin",
                null,
                T.plusSeconds(60),
                "0".repeat(64),
                null);
        assertThat(TicketRecord.signed(row).digest())
                .isEqualTo("9b87950da8a8149cbd1de8c7c80a0ae10f5d095727a04c770d5551b6f5cc2e19");
        assertThat(FollowerCodes.kept("0123456789ABC", "7QXM-02RA-KJ5T-9V1C"))
                .isEqualTo("00243081106ee76147e64fcb9ddad50151c034bbc298a8aa55ec07f1ab496d46");
        assertThat(Digest.of("talaksana-filing-1", "kunci", null, "x").hex())
                .isEqualTo("c12d15222a19ed37e947699e066d0629deb3c979d7463b7bc688cda1271031b3");
    }

    private static StoredTicket ticket() {
        return new StoredTicket(
                "contoh",
                "0123456789ABC",
                "contoh",
                null,
                "d",
                "1.0.0",
                Intake.REST,
                null,
                new StoredTicket.Content(
                        "Judul", "Kronologi é😀", LocalDate.of(2025, 10, 22), "Antrean", null, "izin", null, "periksa"),
                true,
                false,
                null,
                null,
                "hash",
                T,
                new StoredTicket.Status(TicketState.RECEIVED, null, "izin", null, 0, null, null, null),
                new StoredTicket.Clock(T, 3, T.plusSeconds(60), T.plusSeconds(60), 7),
                "",
                0,
                0);
    }
}
