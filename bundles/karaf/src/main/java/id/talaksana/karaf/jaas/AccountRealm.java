package id.talaksana.karaf.jaas;

import id.talaksana.api.access.Accounts;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The realm {@code karaf} over the application's accounts. Of all realms of that name Karaf takes the one with the highest
 * rank; its own has 0, so no user file can open the console beside the accounts.
 */
@Component
public class AccountRealm implements JaasRealm {
    /** Where the login module finds the accounts among its options. */
    static final String ACCOUNTS = Accounts.class.getName();

    private static final int RANK = 100;

    private final Map<String, Object> options;

    /** Over these accounts. */
    @Activate
    public AccountRealm(@Reference Accounts accounts, BundleContext context) {
        // Karaf's proxy loads the module from this bundle: login contexts know only the boot class path.
        options = Map.of(
                ProxyLoginModule.PROPERTY_MODULE,
                AccountLoginModule.class.getName(),
                ProxyLoginModule.PROPERTY_BUNDLE,
                Long.toString(context.getBundle().getBundleId()),
                ACCOUNTS,
                accounts);
    }

    @Override
    public String getName() {
        return "karaf";
    }

    @Override
    public int getRank() {
        return RANK;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return new AppConfigurationEntry[] {
            new AppConfigurationEntry(ProxyLoginModule.class.getName(), LoginModuleControlFlag.REQUIRED, options)
        };
    }
}
