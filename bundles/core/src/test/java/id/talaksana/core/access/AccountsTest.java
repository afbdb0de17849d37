package id.talaksana.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.InMemoryAccountStore;
import id.talaksana.api.text.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AccountsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private final StoredAccounts accounts = new StoredAccounts(store, () -> 0);
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
    public void fortyGuessesAtOnceAreNoMoreThanTen() throws Exception {
        char[] password = accounts.add(officer);
        HeldStore held = new HeldStore(store, name -> false);
        StoredAccounts guarded = new StoredAccounts(held, () -> 0);
        Map<String, Integer> answers = together(
                40, i -> answer(() -> guarded.authenticate("kanreg.budi", ("x" + i).toCharArray(), "192.0.2.1")));
        assertThat(held.asked.get()).isBetween(1, 10).isEqualTo(answers.get("wrong"));
        for (int i = held.asked.get(); i < 10; i++) {
            assertThat(guarded.authenticate("kanreg.budi", "x".toCharArray(), "192.0.2.1"))
                    .isEmpty();
        }
        assertThatThrownBy(() -> guarded.authenticate("kanreg.budi", password, "192.0.2.1"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(guarded.authenticate("kanreg.budi", password, "192.0.2.2")).isPresent();
    }

    @Test
    public void aFloodOfGuessesHoldsFewThreadsAndNobodyWhoWasInLately() throws Exception {
        char[] password = accounts.add(officer);
        HeldStore held = new HeldStore(store, name -> name.startsWith("siapa"));
        StoredAccounts flooded = new StoredAccounts(held, () -> 0);
        assertThat(flooded.authenticate("kanreg.budi", password, "192.0.2.1")).isPresent();
        int most = new HashingPlaces().most();
        int flood = 300;
        CountDownLatch refused = new CountDownLatch(flood - most);
        ExecutorService threads = Executors.newFixedThreadPool(flood);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < flood; i++) {
                String name = "siapa" + i;
                String address = "10.0." + i / 256 + "." + i % 256;
                answers.add(threads.submit(() -> {
                    String answer = answer(() -> flooded.authenticate(name, "x".toCharArray(), address));
                    refused.countDown();
                    return answer;
                }));
            }
            // Whoever finds a place stays in the store until it is opened: all the others must be back before.
            refused.await();
            assertThat(held.inside.get()).isLessThanOrEqualTo(most - HashingPlaces.SEATS);
            assertThat(flooded.authenticate("kanreg.budi", password, "203.0.113.9"))
                    .as("while all places are taken")
                    .isPresent();
            held.open.countDown();
            Set<String> seen = new TreeSet<>();
            for (Future<String> answer : answers) {
                seen.add(answer.get());
            }
            assertThat(seen).contains("unavailable").isSubsetOf("unavailable", "wrong");
        } finally {
            held.open.countDown();
            threads.shutdownNow();
        }
        assertThat(flooded.authenticate("kanreg.budi", "salah".toCharArray(), "192.0.2.1"))
                .as("the places are free again")
                .isEmpty();
    }

    private static String answer(Supplier<Optional<Account>> login) {
        try {
            return login.get().isPresent() ? "in" : "wrong";
        } catch (TooManyAttempts e) {
            return "too many";
        } catch (Refusal e) {
            return e.kind().toString();
        }
    }

    private static Map<String, Integer> together(int many, IntFunction<String> each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                answers.add(threads.submit(() -> {
                    start.await();
                    return each.apply(number);
                }));
            }
            Map<String, Integer> counted = new TreeMap<>();
            for (Future<String> answer : answers) {
                counted.merge(answer.get(), 1, Integer::sum);
            }
            return counted;
        } finally {
            threads.shutdownNow();
        }
    }

    /** A store that counts who asks, and keeps some of them until it is opened. */
    private static final class HeldStore implements AccountStore {
        private final AccountStore behind;
        private final Predicate<String> held;
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final CountDownLatch open = new CountDownLatch(1);

        private HeldStore(AccountStore behind, Predicate<String> held) {
            this.behind = behind;
            this.held = held;
        }

        @Override
        public Optional<StoredAccount> find(String name) {
            asked.incrementAndGet();
            inside.incrementAndGet();
            try {
                if (held.test(name)) {
                    open.await();
                }
                return behind.find(name);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                inside.decrementAndGet();
            }
        }

        @Override
        public List<Account> list(Scope scope) {
            return behind.list(scope);
        }

        @Override
        public boolean isEmpty() {
            return behind.isEmpty();
        }

        @Override
        public boolean add(StoredAccount account) {
            return behind.add(account);
        }

        @Override
        public boolean replace(StoredAccount account) {
            return behind.replace(account);
        }
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

    /** Each node has a data folder of its own and sees the empty store before either writes to it. */
    @Test
    public void ofTwoNodesThatBeginAtOnceOneMakesTheFirstAdministratorAndHasThePassword() throws Exception {
        CyclicBarrier bothSawNobody = new CyclicBarrier(2);
        AccountStore shared = new AccountStore() {
            @Override
            public boolean isEmpty() {
                boolean empty = store.isEmpty();
                try {
                    bothSawNobody.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException(e);
                }
                return empty;
            }

            @Override
            public Optional<StoredAccount> find(String name) {
                return store.find(name);
            }

            @Override
            public List<Account> list(Scope scope) {
                return store.list(scope);
            }

            @Override
            public boolean add(StoredAccount account) {
                return store.add(account);
            }

            @Override
            public boolean replace(StoredAccount account) {
                return store.replace(account);
            }
        };
        List<Path> folders = List.of(
                folder.getRoot().toPath().resolve("satu"),
                folder.getRoot().toPath().resolve("dua"));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> starts = folders.stream()
                    .<Callable<Void>>map(data -> () -> {
                        FirstAdministrator.ensure(shared, data);
                        return null;
                    })
                    .toList();
            for (Future<Void> each : nodes.invokeAll(starts)) {
                each.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        List<Path> left = new ArrayList<>();
        for (Path data : folders) {
            try (Stream<Path> files = Files.list(data)) {
                left.addAll(files.toList());
            }
        }
        assertThat(left).singleElement().satisfies(file -> {
            assertThat(file).hasFileName("admin-password");
            char[] password = Files.readString(file).strip().toCharArray();
            assertThat(accounts.authenticate("admin", password, "a")).isPresent();
        });
    }
}
