package id.talaksana.distribution.swap;

import id.talaksana.distribution.Bundles;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A way in which an administrator brings an agency's bundle in and takes it away. */
interface Way {
    /** All that there are. */
    List<Way> ALL = List.of(new BundleWay(), new FeatureWay(), new KarWay(), new FolderWay());

    /** Brings a version in; gives the name under which it goes away. */
    String bring(RunningContainer container, SwappedAgency agency, String version);

    /** The name under which a version that was brought in goes away. */
    String name(SwappedAgency agency, String version);

    /** Takes it away. */
    void remove(RunningContainer container, SwappedAgency agency, String name);

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
    }

    /** The bundle lies in the watched folder. */
    record FolderWay() implements Way {
        @Override
        public String name(SwappedAgency agency, String version) {
            return agency.id() + ".jar";
        }

        @Override
        public String bring(RunningContainer container, SwappedAgency agency, String version) {
            String name = agency.id() + ".jar";
            Path draft = container.data().resolve(name);
            agency.jar(version).writeTo(draft);
            try {
                Files.move(draft, folder(container).resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return name;
        }

        @Override
        public void remove(RunningContainer container, SwappedAgency agency, String name) {
            try {
                Files.deleteIfExists(folder(container).resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // Else the next way in would find the bundle still there.
            RunningContainer.await(
                    "the uninstallation", () -> !Bundles.of(container).containsKey(agency.bundle()));
        }

        private static Path folder(RunningContainer container) {
            return container.data().resolve("deploy");
        }
    }
}
