package id.talaksana.core.access;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.store.AccountStore;
import java.io.IOException;
import java.nio.file.Path;
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
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    @Activate
    public FirstAdministrator(BundleContext context, @Reference AccountStore store) throws IOException {
        String data = context.getProperty("talaksana.data");
        ensure(store, Path.of(data == null ? "data" : data));
    }

    static void ensure(AccountStore store, Path data) throws IOException {
        if (!store.isEmpty()) {
            return;
        }
        char[] password = PasswordHash.generate();
        // The file first: an account whose password nobody knows would lock everybody out.
        SecretFile.write(data.resolve(FILE), new String(password) + "\n");
        new StoredAccounts(store)
                .add(
                        new Account(NAME, "Administrator pusat", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true),
                        password);
        LOG.info(
                "First administrator \"{}\" made; its password is in {}",
                NAME,
                data.resolve(FILE).toAbsolutePath());
    }
}
