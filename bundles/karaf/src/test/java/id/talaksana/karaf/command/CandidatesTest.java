package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.Console;
import id.talaksana.karaf.FakeComplaints;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.AssignableActorIds;
import id.talaksana.karaf.command.complete.CaseIds;
import id.talaksana.karaf.command.complete.ChannelIds;
import id.talaksana.karaf.command.complete.OutcomeIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import id.talaksana.karaf.command.complete.StepIds;
import id.talaksana.karaf.command.complete.TicketIds;
import id.talaksana.karaf.command.complete.TicketTargets;
import id.talaksana.karaf.command.complete.UnnamedStepIds;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.junit.Test;

public class CandidatesTest {
    private final Console console = new Console();

    @Test
    public void whatFitsTheLineIsOffered() throws Exception {
        console.accounts.accounts.add(Samples.OFFICER);
        String number = Samples.ID.toString();
        assertThat(offered(new AgencyIds(), "agency:info", "b")).containsExactly("balikpapan");
        assertThat(offered(new AgencyIds(), "agency:info", "x")).isEmpty();
        assertThat(offered(new ServiceIds(), "standard:info", "balikpapan", "")).containsExactly("pengadaan-asn");
        assertThat(offered(new ServiceIds(), "standard:info", "tiada", "")).isEmpty();
        assertThat(offered(new CaseIds(), "case:info", "")).containsExactly(number);
        assertThat(offered(new StepIds(), "case:complete", number, "")).containsExactly("verifikasi");
        assertThat(offered(new OutcomeIds(), "case:complete", number, "verifikasi", ""))
                .containsExactly("bts", "ms");
        assertThat(offered(new UnnamedStepIds(), "agency:assign", "balikpapan", "pengadaan-asn", ""))
                .containsExactly("langkah-29");
        assertThat(offered(new AssignableActorIds(), "agency:assign", "--to", ""))
                .containsExactly("verifikator");
        assertThat(offered(new AssignableActorIds(), "agency:assign", "balikpapan", "pengadaan-asn", "--to", "x"))
                .isEmpty();
        String ticket = FakeComplaints.ID.toString();
        assertThat(offered(new TicketIds(), "complaint:show", "")).containsExactly(ticket);
        assertThat(offered(new TicketTargets(), "complaint:do", ticket, "classify", ""))
                .containsExactly("aspirasi");
        assertThat(offered(new TicketTargets(), "complaint:do", ticket, "dispose", ""))
                .containsExactly("verifikator");
        assertThat(offered(new TicketTargets(), "complaint:do", ticket, "forward", ""))
                .isEmpty();
        assertThat(offered(new TicketTargets(), "complaint:do", ticket, "answer", ""))
                .isEmpty();
        assertThat(offered(new ChannelIds(), "complaint:file", "balikpapan", "--channel", ""))
                .contains("kotak-saran", "phone");
        assertThat(offered(new AccountNames(), "account:password", "")).containsExactly("siti");
    }

    @Test
    public void withoutADatabaseNothingIsOffered() throws Exception {
        console.cases.refusal = new Refusal(Refusal.Kind.UNAVAILABLE, new Text("Tidak.", "No."), List.of());
        assertThat(offered(new CaseIds(), "case:info", "")).isEmpty();
        assertThat(offered(new StepIds(), "case:complete", Samples.ID.toString(), ""))
                .isEmpty();
    }

    private List<String> offered(Completer completer, String... words) throws Exception {
        console.fill(completer);
        List<String> candidates = new ArrayList<>();
        completer.complete(null, new Line(words), candidates);
        return candidates.stream().map(String::strip).toList();
    }

    /** The cursor at the end of the last word. */
    private record Line(String... words) implements CommandLine {
        @Override
        public int getCursorArgumentIndex() {
            return words.length - 1;
        }

        @Override
        public String getCursorArgument() {
            return words[words.length - 1];
        }

        @Override
        public int getArgumentPosition() {
            return getCursorArgument().length();
        }

        @Override
        public String[] getArguments() {
            return words;
        }

        @Override
        public int getBufferPosition() {
            return getBuffer().length();
        }

        @Override
        public String getBuffer() {
            return String.join(" ", words);
        }
    }
}
