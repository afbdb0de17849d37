package id.talaksana.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.DroppedForm;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** While an agency comes, changes and goes, nothing in the framework happens to anybody else, whichever way is taken. */
public class EventsIT {
    private static RunningContainer container;
    private static Events events;
    private static Person administrator;
    private static Path folder;

    @BeforeClass
    public static void start() throws IOException {
        container = new RunningContainer("events");
        Events.deployProbeTo(container);
        container.start().awaitAgencies(5);
        administrator = Person.administrator(container);
        folder = container.data().resolve("swap");
        events = new Events(container);
        events.awaitSilence();
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void bundleInstallUpdateUninstall() {
        SwappedAgency agency = new SwappedAgency("uji-bundel", folder);
        comes(new Way.BundleWay(), agency);
        unnoticed(Set.of(agency), 1, () -> update(agency));
        goes(agency);
    }

    @Test
    public void featureInstallUninstall() {
        comesAndGoes(new Way.FeatureWay(), new SwappedAgency("uji-fitur", folder));
    }

    @Test
    public void karInstallUninstall() {
        comesAndGoes(new Way.KarWay(), new SwappedAgency("uji-kar", folder));
    }

    /** In every form at once, since a removal is believed only when it has lasted for some time. */
    @Test
    public void watchedFolder() {
        Path deploy = container.data().resolve("deploy");
        Map<SwappedAgency, DroppedForm> forms = new LinkedHashMap<>();
        for (DroppedForm form : DroppedForm.values()) {
            forms.put(new SwappedAgency("uji-map-" + form, folder), form);
        }
        int bundles =
                (int) forms.values().stream().filter(DroppedForm::isBundle).count();
        for (int again = 0; again < 2; again++) {
            unnoticed(
                    forms.keySet(),
                    0,
                    () -> forms.forEach((agency, form) -> new Way.FolderWay(form).bringNext(container, agency)));
            unnoticed(forms.keySet(), bundles, () -> forms.keySet().forEach(EventsIT::update));
            unnoticed(
                    forms.keySet(),
                    bundles,
                    () -> forms.forEach((agency, form) -> {
                        form.remove(deploy, agency.id());
                        agency.removed();
                    }));
        }
    }

    /** Its extensions are services of its own; nobody is told of them but who asks for them. */
    @Test
    public void javaOfAnAgencyComesAndGoes() {
        SwappedAgency agency = new SwappedAgency("uji-java", folder);
        String extension = agency.bundle() + " id.talaksana.api.extension.ScoreSource";
        agency.skipToCode();
        comes(new Way.BundleWay(), agency);
        assertThat(events.to(agency.bundle())).contains("service registered: " + extension);
        unnoticed(Set.of(agency), 1, () -> update(agency));
        assertThat(events.to(agency.bundle()))
                .contains("service unregistering: " + extension)
                .doesNotContain("service registered: " + extension);
        agency.skipToCode();
        unnoticed(Set.of(agency), 1, () -> update(agency));
        assertThat(events.to(agency.bundle())).contains("service registered: " + extension);
        goes(agency);
        assertThat(events.to(agency.bundle())).contains("service unregistering: " + extension);
    }

    /** The one with Java. */
    @Test
    public void aShippedFeatureGoesAndComes() {
        String bundle = "id.talaksana.agency-singkawang";
        unnoticed(
                Set.of(bundle),
                1,
                () -> quietly("feature:uninstall talaksana-agency-singkawang", "singkawang", "closed"));
        unnoticed(
                Set.of(bundle), 0, () -> quietly("feature:install talaksana-agency-singkawang", "singkawang", "open"));
        assertThat(events.to(bundle))
                .contains(
                        "bundle started: " + bundle,
                        "service registered: " + bundle + " id.talaksana.api.extension.EligibilityRule");
    }

    @Test
    public void aShippedKarComesAndGoes() throws IOException {
        Path kar;
        try (Stream<Path> files = Files.list(Path.of("../bundles/agency-balikpapan/target"))) {
            kar = files.filter(file -> file.toString().endsWith(".kar"))
                    .findFirst()
                    .orElseThrow();
        }
        String name = kar.getFileName().toString().replace(".kar", "");
        Set<String> bundle = Set.of("id.talaksana.agency-balikpapan");
        unnoticed(bundle, 1, () -> quietly("feature:uninstall talaksana-agency-balikpapan", "balikpapan", "closed"));
        unnoticed(
                bundle,
                0,
                () -> quietly("kar:install " + kar.toAbsolutePath().normalize().toUri(), "balikpapan", "open"));
        unnoticed(bundle, 1, () -> quietly("kar:uninstall " + name, "balikpapan", "closed"));
        unnoticed(bundle, 0, () -> quietly("feature:install talaksana-agency-balikpapan", "balikpapan", "open"));
    }

    @Test
    public void uploadRollbackRetireResumeFreezeThaw() {
        SwappedAgency agency = new SwappedAgency("uji-unggah", folder);
        String path = "/agencies/" + agency.id();
        for (int i = 0; i < 2; i++) {
            unnoticed(Set.of(agency), 0, () -> {
                String version = agency.next();
                administrator
                        .upload(path + "/definitions", agency.jar(version).zip())
                        .with(201);
                agency.uploaded(version);
            });
        }
        unnoticed(Set.of(agency), 0, () -> {
            act(path, "rollback", Map.of("version", "1.1.0", "reason", "uji"));
            agency.rolledBack("1.1.0");
        });
        unnoticed(Set.of(agency), 0, () -> {
            act(path, "retire", Map.of("reason", "uji"));
            agency.retired(true);
        });
        unnoticed(Set.of(agency), 0, () -> {
            act(path, "resume", Map.of());
            agency.retired(false);
        });
        unnoticed(Set.of(agency.bundle()), 0, () -> {
            act(path, "freeze", Map.of("reason", "uji"));
            awaitState(agency.id(), "frozen");
        });
        unnoticed(Set.of(agency), 0, () -> act(path, "thaw", Map.of()));
    }

    private static void act(String path, String act, Map<String, ?> body) {
        administrator.post(path + "/" + act, body).with(200);
    }

    /** Else the silence of the others would prove nothing. */
    @Test
    public void aRefreshOfSomebodyElseIsSeen() {
        events.forget();
        container.console("bundle:refresh id.talaksana.agency-kanreg");
        RunningContainer.await("the agency's return", () -> events.toOthers(Set.of())
                .contains("bundle started: id.talaksana.agency-kanreg"));
        RunningContainer.await("the refresh", () -> events.refreshes() == 1);
        assertThat(events.toOthers(Set.of("id.talaksana.agency-lain")))
                .containsSubsequence(
                        "bundle stopped: id.talaksana.agency-kanreg",
                        "bundle unresolved: id.talaksana.agency-kanreg",
                        "bundle resolved: id.talaksana.agency-kanreg",
                        "bundle started: id.talaksana.agency-kanreg");
    }

    private static void comesAndGoes(Way way, SwappedAgency agency) {
        comes(way, agency);
        goes(agency);
    }

    private static void comes(Way way, SwappedAgency agency) {
        unnoticed(Set.of(agency), 0, () -> way.bringNext(container, agency));
    }

    private static void goes(SwappedAgency agency) {
        unnoticed(Set.of(agency), 1, () -> {
            agency.presence().way().remove(container, agency, agency.presence().name());
            agency.removed();
        });
    }

    private static void update(SwappedAgency agency) {
        String version = agency.next();
        agency.presence().way().update(container, agency, version);
        agency.updated(version);
    }

    /** What prints nothing when it succeeds. */
    private static void quietly(String command, String agency, String state) {
        assertThat(container.console(command)).isEmpty();
        awaitState(agency, state);
    }

    private static void awaitState(String agency, String state) {
        RunningContainer.await(
                agency + " being " + state,
                () -> container.get("/api/agencies/" + agency).body().contains("\"state\":\"" + state + "\""));
    }

    private static void unnoticed(Collection<SwappedAgency> agencies, int refreshes, Runnable swap) {
        unnoticed(agencies.stream().map(SwappedAgency::bundle).collect(Collectors.toSet()), refreshes, () -> {
            swap.run();
            agencies.forEach(agency -> SwapIT.awaitServing(container, agency));
        });
    }

    /** @param refreshes how often the framework refreshes what was updated or uninstalled */
    private static void unnoticed(Set<String> bundles, int refreshes, Runnable swap) {
        events.forget();
        swap.run();
        RunningContainer.await("the refresh of the swapped bundle", () -> events.refreshes() >= refreshes);
        assertThat(events.toOthers(bundles)).as("what happened to others").isEmpty();
        assertThat(events.refreshes()).as("refreshes").isEqualTo(refreshes);
        assertThat(events.removalPending())
                .as("bundles that wait for their removal")
                .isEmpty();
    }
}
