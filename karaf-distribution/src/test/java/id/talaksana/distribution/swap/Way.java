package id.talaksana.distribution.swap;

import id.talaksana.distribution.Bundles;
import id.talaksana.distribution.DroppedForm;
import id.talaksana.distribution.LogSince;
import id.talaksana.distribution.RunningContainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A way in which an administrator brings an agency in and takes it away. */
interface Way {
    /** All that there are. */
    List<Way> ALL = Stream.<Way>concat(
                    Stream.of(new BundleWay(), new FeatureWay(), new KarWay()),
                    Stream.of(DroppedForm.values()).map(FolderWay::new))
            .toList();

    /** Brings a version in; gives the name under which it goes away. */
    String bring(RunningContainer container, SwappedAgency agency, String version);

    /** Brings the next version in, on the record. */
    default void bringNext(RunningContainer container, SwappedAgency agency) {
        String version = agency.next();
        agency.brought(this, bring(container, agency, version), version);
    }

    /** The name under which a version that was brought in goes away. */
    String name(SwappedAgency agency, String version);

    /** Takes it away. */
    void remove(RunningContainer container, SwappedAgency agency, String name);

    /** Whether the next version is put in the place of the one that is here. */
    default boolean isUpdated() {
        return false;
    }

    /** Puts the next version in the place of the one that is here. */
    default void update(RunningContainer container, SwappedAgency agency, String version) {
        throw new UnsupportedOperationException(this + " has no update");
    }

    /** Whether a bundle comes. */
    default boolean isBundle() {
        return true;
    }

    /** Whether the command's return says that it is done; a copy into a folder says nothing. */
    default boolean isAnswered() {
        return true;
    }

    /** Where the register says that it came from. */
    default String origin(SwappedAgency agency) {
        return "bundle " + agency.bundle();
    }

    /** Runs a command that prints nothing when it succeeds. */
    private static void quietly(RunningContainer container, String command) {
        String printed = container.console(command);
        if (printed.contains("Error") || printed.contains("Exception")) {
            throw new AssertionError(command + " said " + printed);
        }
    }

    /** {@code bundle:install} and {@code bundle:uninstall}. */
    record BundleWay() implements Way {
        @Override
        public String name(SwappedAgency agency, String version) {
            return agency.bundle();
        }

        @Override
        public String bring(RunningContainer container, SwappedAgency agency, String version) {
            quietly(container, "bundle:install -s -l 90 " + agency.bundle(version));
            return agency.bundle();
        }

        @Override
        public void remove(RunningContainer container, SwappedAgency agency, String name) {
            quietly(container, "bundle:uninstall " + name);
        }

        @Override
        public boolean isUpdated() {
            return true;
        }

        @Override
        public void update(RunningContainer container, SwappedAgency agency, String version) {
            container.console("bundle:update " + agency.bundle() + " " + agency.bundle(version));
        }

        @Override
        public String toString() {
            return "bundle";
        }
    }

    /** {@code feature:install} and {@code feature:uninstall}, with a repository for each version. */
    record FeatureWay() implements Way {
        @Override
        public String name(SwappedAgency agency, String version) {
            return version;
        }

        @Override
        public String bring(RunningContainer container, SwappedAgency agency, String version) {
            quietly(container, "feature:repo-add " + agency.repository(version));
            quietly(container, "feature:install " + agency.id() + "/" + version);
            return version;
        }

        @Override
        public void remove(RunningContainer container, SwappedAgency agency, String name) {
            quietly(container, "feature:uninstall " + agency.id() + "/" + name);
            quietly(container, "feature:repo-remove " + agency.id() + "-" + name);
        }

        @Override
        public String toString() {
            return "feature";
        }
    }

    /** {@code kar:install} and {@code kar:uninstall}. */
    record KarWay() implements Way {
        @Override
        public String name(SwappedAgency agency, String version) {
            return agency.id() + "-" + version;
        }

        @Override
        public String bring(RunningContainer container, SwappedAgency agency, String version) {
            Path kar = agency.kar(version);
            quietly(container, "kar:install " + kar.toUri());
            return kar.getFileName().toString().replace(".kar", "");
        }

        @Override
        public void remove(RunningContainer container, SwappedAgency agency, String name) {
            quietly(container, "kar:uninstall " + name);
        }

        @Override
        public String toString() {
            return "KAR";
        }
    }

    /** It lies in the watched folder. */
    record FolderWay(DroppedForm form) implements Way {
        @Override
        public String name(SwappedAgency agency, String version) {
            return form.place(Path.of(""), agency.id()).toString();
        }

        @Override
        public String bring(RunningContainer container, SwappedAgency agency, String version) {
            form.drop(agency.jar(version), folder(container), agency.id());
            return name(agency, version);
        }

        @Override
        public void remove(RunningContainer container, SwappedAgency agency, String name) {
            LogSince log = new LogSince(container);
            boolean lay = Files.exists(folder(container).resolve(name));
            if (lay) {
                form.remove(folder(container), agency.id());
            }
            // Else the next way in would find it still there.
            if (isBundle()) {
                RunningContainer.await(
                        "the uninstallation", () -> !Bundles.of(container).containsKey(agency.bundle()));
            } else if (lay) {
                RunningContainer.await("the word that " + name + " is away", () -> {
                    container.get("/api/health");
                    return log.says(agency.id() + ": " + origin(agency) + " is away");
                });
            }
        }

        @Override
        public boolean isUpdated() {
            return true;
        }

        @Override
        public void update(RunningContainer container, SwappedAgency agency, String version) {
            bring(container, agency, version);
        }

        @Override
        public boolean isBundle() {
            return form.isBundle();
        }

        @Override
        public boolean isAnswered() {
            return false;
        }

        @Override
        public String origin(SwappedAgency agency) {
            return form.origin(agency.id());
        }

        @Override
        public String toString() {
            return "dropped " + form;
        }

        private static Path folder(RunningContainer container) {
            return container.data().resolve("deploy");
        }
    }
}
