package id.talaksana.karaf.command.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.agenda.Pending;
import id.talaksana.karaf.Console;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ShowAgendaTest {
    private final Console console = new Console();

    @Test
    public void whatIsDueIsListedWithSinceWhenAndWhyItFailed() throws Exception {
        Instant since = Instant.parse("2026-03-16T02:00:00Z");
        console.pending = pending(
                new Pending.Lag(1, since),
                List.of(
                        new Pending.Item("kanreg", "deadlines", "-", since, since.plusSeconds(8), 3, "rusak sekali"),
                        new Pending.Item(
                                "kanreg",
                                "moves",
                                "-",
                                Instant.parse("2999-01-01T00:00:00Z"),
                                Instant.parse("2999-01-01T00:00:00Z"),
                                0,
                                null)));
        assertThat(console.run(new ShowAgenda(), Map.of()))
                .contains("kanreg", "tenggat pengaduan", "16 Mar 2026 09.00 WIB", "rusak sekali", "belum tiba")
                .contains("1, sejak 2026-03-16T02:00:00Z");
    }

    @Test
    public void anEmptyAgendaSaysSo() throws Exception {
        console.pending = pending(new Pending.Lag(0, null), List.of());
        assertThat(console.run(new ShowAgenda(), Map.of("agency", "kanreg"))).contains("Tidak ada yang menunggu");
    }

    private static Pending pending(Pending.Lag lag, List<Pending.Item> items) {
        return new Pending() {
            @Override
            public Lag lag() {
                return lag;
            }

            @Override
            public List<Item> items(String agency) {
                return items;
            }
        };
    }
}
