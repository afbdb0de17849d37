package id.talaksana.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.access.Role;
import id.talaksana.api.store.InMemoryAccountStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AccountsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private final StoredAccounts accounts = new StoredAccounts(store);
    private final Account officer =
            new Account("kanreg.budi", "Budi", Role.OFFICER, "kanreg", Set.of("tim-pemroses"), true);

    @Test
    public void theRightPasswordAndNoOtherLetsIn() {
        char[] password = accounts.add(officer);
        assertThat(accounts.authenticate("kanreg.budi", password, "a")).contains(officer);
        assertThat(accounts.authenticate("kanreg.budi", password, "a")).contains(officer);
        assertThat(accounts.authenticate("kanreg.budi", "salah".toCharArray(), "a"))
                .isEmpty();
        assertThat(accounts.authenticate("orang.lain", password, "a")).isEmpty();
        assertThat(store.find("kanreg.budi").orElseThrow().passwordHash()).doesNotContain(new String(password));
    }

    @Test
    public void aNewPasswordVoidsTheOldOneAtOnce() {
        char[] old = accounts.add(officer);
        assertThat(accounts.authenticate("kanreg.budi", old, "a")).isPresent();
        char[] fresh = accounts.resetPassword("kanreg.budi");
        assertThat(accounts.authenticate("kanreg.budi", old, "a")).isEmpty();
        assertThat(accounts.authenticate("kanreg.budi", fresh, "a")).isPresent();
    }

    @Test
    public void aClosedAccountIsOutAtOnce() {
        char[] password = accounts.add(officer);
        assertThat(accounts.authenticate("kanreg.budi", password, "a")).isPresent();
        accounts.setActive("kanreg.budi", false);
        assertThat(accounts.authenticate("kanreg.budi", password, "a")).isEmpty();
        accounts.setActive("kanreg.budi", true);
        assertThat(accounts.authenticate("kanreg.budi", password, "a")).isPresent();
    }

    @Test
    public void guessingIsStoppedForThatNameAndAddress() {
        char[] password = accounts.add(officer);
        for (int i = 0; i < 10; i++) {
            assertThat(accounts.authenticate("kanreg.budi", ("x" + i).toCharArray(), "jahat"))
                    .isEmpty();
        }
        assertThatThrownBy(() -> accounts.authenticate("kanreg.budi", password, "jahat"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(accounts.authenticate("kanreg.budi", password, "kantor")).isPresent();
    }

    @Test
    public void namesAreTakenOnceAndMustBeFit() {
        accounts.add(officer);
        assertThatThrownBy(() -> accounts.add(officer)).hasMessageContaining("sudah ada");
        assertThatThrownBy(
                        () -> accounts.add(new Account("Budi Santoso", "B", Role.CENTRAL_STAFF, null, Set.of(), true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void theFirstAdministratorsPasswordIsForItsOwnerOnly() throws IOException {
        Path data = folder.getRoot().toPath().resolve("data");
        FirstAdministrator.ensure(store, data);
        Path file = data.resolve("admin-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        char[] password = Files.readString(file).strip().toCharArray();
        assertThat(accounts.authenticate("admin", password, "a").orElseThrow().role())
                .isEqualTo(Role.CENTRAL_ADMINISTRATOR);
        FirstAdministrator.ensure(store, data);
        assertThat(Files.readString(file).strip().toCharArray()).isEqualTo(password);
    }
}
