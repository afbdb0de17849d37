package id.talaksana.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        administrator = Person.of(
                container,
                "admin",
                Files.readString(container.data().resolve("admin-password")).strip());
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
        unnoticed(agency, 1, () -> {
            String version = agency.next();
            container.console("bundle:update " + agency.bundle() + " " + agency.bundle(version));
            agency.updated(version);
        });
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

    @Test
    public void watchedFolder() {
        comesAndGoes(new Way.FolderWay(), new SwappedAgency("uji-map", folder));
    }

    @Test
    public void uploadRollbackRetireResume() {
        SwappedAgency agency = new SwappedAgency("uji-unggah", folder);
        String path = "/agencies/" + agency.id();
        for (int i = 0; i < 2; i++) {
            unnoticed(agency, 0, () -> {
                String version = agency.next();
                administrator
                        .upload(path + "/definitions", agency.jar(version).zip())
                        .with(201);
                agency.uploaded(version);
            });
        }
        unnoticed(agency, 0, () -> {
            administrator
                    .post(path + "/rollback", Map.of("version", "1.1.0", "reason", "uji"))
                    .with(200);
            agency.rolledBack("1.1.0");
        });
        unnoticed(agency, 0, () -> {
            administrator.post(path + "/retire", Map.of("reason", "uji")).with(200);
            agency.retired(true);
        });
        unnoticed(agency, 0, () -> {
            administrator.post(path + "/resume", Map.of()).with(200);
            agency.retired(false);
        });
    }

    /** Else the silence of the others would prove nothing. */
    @Test
    public void aRefreshOfSomebodyElseIsSeen() {
        events.forget();
        container.console("bundle:refresh id.talaksana.agency-kanreg");
        RunningContainer.await("the agency's return", () -> events.toOthers("-")
                .contains("bundle started: id.talaksana.agency-kanreg"));
        RunningContainer.await("the refresh", () -> events.refreshes() == 1);
        assertThat(events.toOthers("id.talaksana.agency-lain"))
                .containsSubsequence(
                        "bundle stopped: id.talaksana.agency-kanreg",
                        "bundle unresolved: id.talaksana.agency-kanreg",
                        "bundle resolved: id.talaksana.agency-kanreg",
                        "bundle started: id.talaksana.agency-kanreg");
    }

    private void comesAndGoes(Way way, SwappedAgency agency) {
        comes(way, agency);
        goes(agency);
        comes(way, agency);
        goes(agency);
    }

    private void comes(Way way, SwappedAgency agency) {
        unnoticed(agency, 0, () -> {
            String version = agency.next();
            agency.brought(way, way.bring(container, agency, version), version);
        });
    }

    private void goes(SwappedAgency agency) {
        unnoticed(agency, 1, () -> {
            agency.presence().way().remove(container, agency, agency.presence().name());
            agency.removed();
        });
    }

    private void unnoticed(SwappedAgency agency, int refreshes, Runnable swap) {
        events.forget();
        swap.run();
        SwapIT.awaitServing(container, agency);
        RunningContainer.await("the refresh of the swapped bundle", () -> events.refreshes() >= refreshes);
        assertThat(events.toOthers(agency.bundle()))
                .as("what happened to others")
                .isEmpty();
        assertThat(events.refreshes()).as("refreshes").isEqualTo(refreshes);
        assertThat(events.removalPending())
                .as("bundles that wait for their removal")
                .isEmpty();
    }
}
