package id.talaksana.core.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Accounts in the store. Hashing a password takes a quarter of a second on purpose, so a verified one is remembered, under a
 * keyed digest that never leaves this process, until it was not used for some minutes. Meanwhile it needs no hashing,
 * whatever others try; closing an account or changing its password voids it at once.
 */
@Component(service = Accounts.class)
public final class StoredAccounts implements Accounts {
    /** What records call others than accounts. */
    private static final Set<String> ON_RECORDS = Set.of("reporter", "system", "console");

    /** Of different characters in a password of one's own choice. */
    private static final int FEWEST_DIFFERENT = 5;

    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,59}";
    /** Checked when there is no such name, so that an answer takes as long either way. */
    private static final String NOBODY = PasswordHash.ofNothing();

    private final AccountStore store;
    private final byte[] key = new byte[32];
    private final Cache<String, Long> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Attempts attempts;
    private final HashingPlaces hashing = new HashingPlaces();

    @Activate
    public StoredAccounts(@Reference AccountStore store) {
        this(store, System::nanoTime);
    }

    /** @param nanos the time in nanoseconds from wherever */
    StoredAccounts(AccountStore store, LongSupplier nanos) {
        this.store = store;
        this.attempts = new Attempts(AttemptLimits.OF_GUESSES, nanos);
        new SecureRandom().nextBytes(key);
    }

    @Override
    public Optional<Account> authenticate(String name, char[] password, String address) {
        if (name == null || !name.matches(NAME) || password.length > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        String remembered = keyed(name, password);
        return rightLately(name, remembered)
                .or(() -> rightNow(name, password, address, remembered))
                .map(StoredAccount::account)
                .filter(Account::active);
    }

    private Optional<StoredAccount> rightLately(String name, String remembered) {
        Long revision = verified.getIfPresent(remembered);
        return revision == null
                ? Optional.empty()
                : store.find(name).filter(stored -> stored.revision() == revision.longValue());
    }

    private Optional<StoredAccount> rightNow(String name, char[] password, String address, String remembered) {
        Optional<StoredAccount> found =
                attempts.check(name, name, address, () -> hashing.in(() -> checked(name, password)));
        found.ifPresent(stored -> verified.put(remembered, stored.revision()));
        return found;
    }

    private Optional<StoredAccount> checked(String name, char[] password) {
        Optional<StoredAccount> stored = store.find(name);
        boolean right = PasswordHash.matches(
                password, stored.map(StoredAccount::passwordHash).orElse(NOBODY));
        return stored.filter(found -> right);
    }

    private String keyed(String name, char[] password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public Optional<Account> find(String name) {
        return store.find(name).map(StoredAccount::account);
    }

    @Override
    public List<Account> list(Scope scope) {
        return store.list(scope);
    }

    @Override
    public char[] add(Account account) {
        if (!isName(account.name())) {
            throw new IllegalArgumentException(
                    "Nama akun 2 sampai 60 karakter: huruf kecil, angka, titik, garis bawah, tanda hubung.");
        }
        char[] password = PasswordHash.generate();
        add(account, password);
        return password;
    }

    /** Whether an account may have this name. */
    static boolean isName(String name) {
        return name.matches(NAME) && !ON_RECORDS.contains(name);
    }

    /** False when there is one of that name. */
    boolean addUnlessThere(Account account, char[] password) {
        return store.add(new StoredAccount(account, PasswordHash.of(password), 1));
    }

    void add(Account account, char[] password) {
        if (!addUnlessThere(account, password)) {
            throw new IllegalArgumentException("Akun \"" + account.name() + "\" sudah ada.");
        }
    }

    @Override
    public char[] resetPassword(String name) {
        StoredAccount before = existing(name);
        char[] password = PasswordHash.generate();
        store.replace(new StoredAccount(before.account(), PasswordHash.of(password), before.revision() + 1));
        return password;
    }

    @Override
    public void changePassword(String name, char[] before, char[] after, String address) {
        StoredAccount account = rightNow(name, before, address, keyed(name, before))
                .orElseThrow(() -> refused(CoreWords.text("the-old-password-is-wrong")));
        if (after.length < SHORTEST_PASSWORD || after.length > LONGEST_PASSWORD) {
            throw refused(CoreWords.text("a-password-has-characters", SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        String wanted = new String(after).toLowerCase(Locale.ROOT);
        if (Arrays.equals(before, after)
                || wanted.contains(name)
                || wanted.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw refused(CoreWords.text("choose-a-password-nobody-guesses"));
        }
        String hash = hashing.in(() -> PasswordHash.of(after));
        store.replace(new StoredAccount(account.account(), hash, account.revision() + 1));
    }

    private static Refusal refused(Text reason) {
        return new Refusal(Refusal.Kind.INVALID, reason, List.of());
    }

    @Override
    public void setActive(String name, boolean active) {
        StoredAccount before = existing(name);
        Account a = before.account();
        Account after = new Account(a.name(), a.displayName(), a.role(), a.agency(), a.actors(), active);
        store.replace(new StoredAccount(after, before.passwordHash(), before.revision() + 1));
    }

    private StoredAccount existing(String name) {
        return store.find(name).orElseThrow(() -> new IllegalArgumentException("Akun \"" + name + "\" tidak ada."));
    }
}
