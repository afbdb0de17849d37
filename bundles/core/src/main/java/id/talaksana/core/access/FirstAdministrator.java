package id.talaksana.core.access;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.SecretFile;
import id.talaksana.api.store.AccountStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** There is no known default password: the first start makes one and leaves it where only the owner can read it. */
@Component(
        immediate = true,
        service = {})
public final class FirstAdministrator {
    static final String NAME = "admin";
    static final String FILE = "admin-password";
    /** What becomes that file once the account is there with it; left behind by a process that was killed in between. */
    private static final String PENDING = "admin-password.pending";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    @Activate
    public FirstAdministrator(BundleContext context, @Reference AccountStore store) throws IOException {
        String data = context.getProperty("talaksana.data");
        ensure(store, Path.of(data == null ? "data" : data));
    }

    /** Of several nodes that begin at once with an empty database one makes the account, and has the file. */
    static void ensure(AccountStore store, Path data) throws IOException {
        Path file = data.resolve(FILE);
        Path pending = data.resolve(PENDING);
        StoredAccounts accounts = new StoredAccounts(store);
        if (store.isEmpty()) {
            begin(pending, accounts);
        }
        if (!Files.exists(pending)) {
            return;
        }
        char[] password = Files.readString(pending).strip().toCharArray();
        finish(file, pending, accounts, password);
    }

    private static void begin(Path pending, StoredAccounts accounts) throws IOException {
        char[] password = PasswordHash.generate();
        // On the disk first: an account whose password nobody knows would lock everybody out.
        SecretFile.write(pending, new String(password) + "\n");
        accounts.addUnlessThere(
                new Account(NAME, "Administrator pusat", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true), password);
    }

    private static void finish(Path file, Path pending, StoredAccounts accounts, char[] password) throws IOException {
        if (accounts.authenticate(NAME, password, "").isPresent()) {
            Files.move(pending, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("First administrator \"{}\" made; its password is in {}", NAME, file.toAbsolutePath());
        } else {
            // Another node was first.
            Files.delete(pending);
        }
    }
}
