package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.Test;

/** A release whose rules refuse what an older one accepted: it is read on, and what nobody can read is one agency's matter. */
public class StricterRulesTest {
    private static final Origin BUNDLE = new Origin(Origin.Kind.BUNDLE, "a");
    private static final Map<String, byte[]> OLD =
            Samples.files(Samples.AGENCY.replace("agency: contoh", "agency: lama"), Samples.SERVICE);

    private final InMemoryDefinitionStore definitions = new InMemoryDefinitionStore();
    private final InMemoryPublicationStore publications = new InMemoryPublicationStore();
    private final InMemoryCaseStore cases = new InMemoryCaseStore();
    private final AtomicInteger reads = new AtomicInteger();

    @Before
    public void anOlderReleaseAcceptsBoth() {
        StoredRegistry registry =
                StoredRegistry.at(Clock.systemUTC(), new YamlLanguage(), definitions, publications, cases);
        registry.publish("contoh", Samples.sound(), BUNDLE, "system");
        registry.publish("lama", OLD, BUNDLE, "system");
        assertThat(registry.published()).hasSize(2);
    }

    /** The store of definitions, which counts how often the old one is asked for. */
    private DefinitionStore counting() {
        return (DefinitionStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DefinitionStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("find") && arguments[0].equals("lama")) {
                        reads.incrementAndGet();
                    }
                    return invoke(definitions, method, arguments);
                });
    }

    private interface Kept {
        Inspection read(Map<String, byte[]> files);
    }

    /** Refuses what is of the old agency; {@code kept} reads what was accepted once. */
    private StoredRegistry stricter(Kept kept) {
        DefinitionLanguage yaml = new YamlLanguage();
        DefinitionLanguage stricter = (DefinitionLanguage) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DefinitionLanguage.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("read") && isOld(arguments[0])) {
                        return method.getName().equals("readKept") ? kept.read(OLD) : refused();
                    }
                    return invoke(yaml, method, arguments);
                });
        return StoredRegistry.at(Clock.systemUTC(), stricter, counting(), publications, cases);
    }

    private static boolean isOld(Object files) {
        return new String((byte[]) ((Map<?, ?>) files).get("agency.yaml"), StandardCharsets.UTF_8)
                .contains("agency: lama");
    }

    private static Object invoke(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Inspection refused() {
        return new Inspection(
                Optional.empty(), List.of(OfferFindings.unreadable(new IllegalStateException("Aturan baru"))));
    }

    @Test
    public void whatWasAcceptedOnceIsInUseAlsoWhenItIsBroughtAgain() {
        StoredRegistry registry = stricter(new YamlLanguage()::readKept);
        assertThat(registry.agency("lama").orElseThrow().current()).isPresent();
        assertThat(registry.publish("lama", OLD, BUNDLE, "system").definition()).isPresent();
        assertThat(registry.agency("lama").map(AgencyEntry::state)).contains(State.OPEN);
        assertThat(registry.agency("lama").orElseThrow().diagnostics()).noneMatch(Diagnostic::isError);
    }

    @Test
    public void whatCannotBeReadIsOneAgencysMatterAndIsReadOnce() {
        onlyTheOldOneIsMissing(stricter(files -> refused()));
    }

    @Test
    public void aReaderThatFallsOverItIsNoOtherAgencysMatter() {
        onlyTheOldOneIsMissing(stricter(files -> {
            throw new IllegalStateException("Aturan baru");
        }));
    }

    private void onlyTheOldOneIsMissing(StoredRegistry registry) {
        List<AgencyEntry> first = registry.published();
        assertThat(first).extracting(AgencyEntry::id).containsExactly("contoh");
        int readAtFirst = reads.get();
        assertThat(registry.published()).isSameAs(first);
        registry.retire("contoh", "admin", "Uji");
        assertThat(registry.published()).extracting(AgencyEntry::id).containsExactly("contoh");
        assertThat(reads.get()).isEqualTo(readAtFirst).isLessThanOrEqualTo(1);
        AgencyEntry old = registry.agency("lama").orElseThrow();
        assertThat(old.current()).isEmpty();
        assertThat(old.diagnostics())
                .anyMatch(d -> d.isError() && d.message().toString().contains("Aturan baru"));
    }
}
