package id.talaksana.core.access;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Login;
import id.talaksana.api.access.Logins;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.logins.LoginStore;
import id.talaksana.api.store.logins.LoginStore.StoredLogin;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Logins in the store. A token begins with the agency, as the key under which its digest stands does. */
@Component(service = Logins.class)
public final class StoredLogins implements Logins {
    private static final Pattern TOKEN = Pattern.compile("([a-z0-9-]{1,64})\\.[A-Za-z0-9_-]{43}");
    /** That it was used is written no more often than this. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LoginStore store;
    private final Clock clock;

    @Activate
    public StoredLogins(@Reference LoginStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String begin(Account who, Login.Way way) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = AccountStore.agency(who) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = now();
        store.begin(digest(token), new Login(who, way, now, now.plus(LONGEST)));
        return token;
    }

    @Override
    public Optional<Login> find(String token) {
        String agency = agency(token);
        if (agency == null) {
            return Optional.empty();
        }
        Optional<StoredLogin> found = store.find(agency, digest(token)).filter(this::holds);
        Instant now = now();
        found.filter(stored -> stored.usedAt().plus(NOTED).isBefore(now))
                .ifPresent(stored -> store.used(agency, digest(token), now));
        return found.map(StoredLogin::login);
    }

    private boolean holds(StoredLogin stored) {
        Instant now = now();
        return stored.login().account().active()
                && now.isBefore(stored.login().endsAt())
                && now.isBefore(stored.usedAt().plus(IDLE));
    }

    @Override
    public void end(String token) {
        String agency = agency(token);
        if (agency != null) {
            store.end(agency, digest(token));
        }
    }

    @Override
    public void endAll(Account who) {
        store.endAll(who);
    }

    /** Null: it is no token. */
    private static String agency(String token) {
        Matcher written = TOKEN.matcher(token == null ? "" : token);
        return written.matches() ? written.group(1) : null;
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
