package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine.Held;
import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.extension.Waiting.AbsentExtension;
import id.talaksana.api.extension.Waiting.WaitingStep;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.Console;
import id.talaksana.karaf.FakeFollowing;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.account.AddAccount;
import id.talaksana.karaf.command.account.DisableAccount;
import id.talaksana.karaf.command.account.EnableAccount;
import id.talaksana.karaf.command.account.ListAccounts;
import id.talaksana.karaf.command.account.ResetPassword;
import id.talaksana.karaf.command.agency.AgencyInfo;
import id.talaksana.karaf.command.agency.DiagAgency;
import id.talaksana.karaf.command.agency.LintAgency;
import id.talaksana.karaf.command.agency.ListAgencies;
import id.talaksana.karaf.command.cases.CaseCode;
import id.talaksana.karaf.command.cases.CaseInfo;
import id.talaksana.karaf.command.cases.CompleteStep;
import id.talaksana.karaf.command.cases.ListCases;
import id.talaksana.karaf.command.cases.OpenCase;
import id.talaksana.karaf.command.cases.ResumeStep;
import id.talaksana.karaf.command.cases.ReturnStep;
import id.talaksana.karaf.command.cases.SuspendStep;
import id.talaksana.karaf.command.cases.VerifyCase;
import id.talaksana.karaf.command.cases.WithdrawCase;
import id.talaksana.karaf.command.standard.ListStandards;
import id.talaksana.karaf.command.standard.StandardInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A console with samples of all that commands show. */
abstract class CommandFixture {
    static final String NUMBER = Samples.ID.toString();
    static final Map<String, String> STANDARD = Map.of("agency", "balikpapan", "service", "pengadaan-asn");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    final Console console = new Console();

    @Before
    public void officer() {
        console.accounts.accounts.add(Samples.OFFICER);
    }

    /** Without the colours of the table. */
    static String plain(String line) {
        return line.replaceAll("\\u001b\\[[0-9;]*m", "");
    }

    void assertFails(Action command, Map<String, ?> given, String sentence) {
        ThrowingCallable running = () -> console.run(command, given);
        assertThatThrownBy(running)
                .isExactlyInstanceOf(CommandException.class)
                .hasMessageContaining(sentence)
                .extracting(e -> ((CommandException) e).getNiceHelp())
                .asString()
                .contains(sentence);
    }
}
