package id.talaksana.karaf.folder;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Arrivals;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Publishing;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.karaf.words.KarafWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the folder again and again, and takes what has proven itself whole.
 *
 * <p>It looks by itself and is no installer of File Install: that one has no second try when the database is away for a
 * moment, copies folders before it asks, and does not say when it has looked first.
 */
@Component(immediate = true, service = Arrivals.class)
public final class WatchedFolder implements Arrivals {
    /** Within this time of a change a file system may not tell a further one. */
    private static final long COARSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final long POLL_MILLIS = 500;
    /** Longer than any file takes on a disk that answers. */
    private static final long PATIENCE_MILLIS = Long.getLong("talaksana.folder.patienceMillis", 10_000);
    /** Somebody may remove a file and copy its successor; the agency need not close in between. */
    private static final int LOOKS_BEFORE_AWAY = 4;

    private static final Pattern AGENCY =
            Pattern.compile("(?m)^agency:[ \\t]*[\"']?([a-z][a-z0-9-]*)[\"']?[ \\t]*(#.*)?$");

    private final Path folder;
    private final Publishing publishing;
    private final Registry registry;
    private final Catalogue catalogue;
    private final Quarantine quarantine;
    private final AgencyBundles bundles;
    private final Map<String, Seen> seen = new HashMap<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "talaksana-folder");
        thread.setDaemon(true);
        return thread;
    });

    private final FolderMark mark;
    private final Patience patience = new Patience(PATIENCE_MILLIS);

    private volatile boolean looked;
    private final Seen whole = new Seen();
    private final Seen looking = new Seen();
    private boolean swept;
    private boolean told;
    private boolean away;

    @Activate
    public WatchedFolder(
            BundleContext context,
            @Reference Publishing publishing,
            @Reference Registry registry,
            @Reference Catalogue catalogue,
            @Reference Quarantine quarantine) {
        this(
                Path.of(context.getProperty("talaksana.data"), "deploy"),
                context,
                publishing,
                registry,
                catalogue,
                quarantine);
        // One look that fails must not be the last.
        worker.scheduleWithFixedDelay(
                () -> attempt(folder.toString(), looking, this::look), 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** One that looks only when it is told to. */
    WatchedFolder(
            Path folder,
            BundleContext context,
            Publishing publishing,
            Registry registry,
            Catalogue catalogue,
            Quarantine quarantine) {
        this.folder = folder;
        this.mark = new FolderMark(folder);
        this.publishing = publishing;
        this.registry = registry;
        this.catalogue = catalogue;
        this.quarantine = quarantine;
        this.bundles = new AgencyBundles(context, folder);
    }

    @Deactivate
    void stop() {
        // What is in use stays in use: the folder is looked into again at the next start.
        worker.shutdown();
        patience.stop();
    }

    @Override
    public Origin.Kind way() {
        return Origin.Kind.FILE;
    }

    @Override
    public boolean complete() {
        return looked;
    }

    /** What is known of one name. */
    private static final class Seen {
        private Stamp stamp;
        /** When it was first seen so, on the clock of elapsed time. */
        private long since;

        private Dropped.Definition offered;
        private String agency;
        private int missed;
        private String trouble;
    }

    void look() throws IOException {
        Optional<Map<String, Path>> listed = patience.await(
                        folder.toString(), () -> mark.stands() ? listed() : Optional.<Map<String, Path>>empty())
                .flatMap(found -> found);
        tell(listed.isEmpty());
        boolean all = true;
        for (Map.Entry<String, Path> entry : listed.orElse(Map.of()).entrySet()) {
            all &= look(entry.getKey(), entry.getValue());
        }
        // Of a folder that is away nobody knows what is in it: what was in it stays in use.
        listed.ifPresent(here -> missing(here.keySet()));
        looked = true;
        // A file that could not be taken for the moment has not gone.
        if (listed.isPresent() && all && !told) {
            told = attempt(folder.toString(), whole, () -> publishing.arrived(Origin.Kind.FILE));
        }
    }

    private void missing(Set<String> here) {
        for (String name : List.copyOf(seen.keySet())) {
            if (!here.contains(name) && ++seen.get(name).missed >= LOOKS_BEFORE_AWAY) {
                attempt(name, seen.get(name), () -> leave(name));
            }
        }
        if (!swept) {
            // Bundles whose file was removed while nobody looked.
            for (String name : bundles.deployed(name -> !here.contains(name))) {
                attempt(name, new Seen(), () -> bundles.remove(name));
            }
            swept = true;
        }
    }

    /** What lies in the folder; nothing when it cannot be told. */
    private Optional<Map<String, Path>> listed() {
        Map<String, Path> here = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            // Programs that copy safely write under a name with a dot before they rename.
            entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .forEach(entry -> here.put(entry.getFileName().toString(), entry));
        } catch (IOException | UncheckedIOException e) {
            if (!away) {
                LOG.warn("{} cannot be looked into", folder, e);
            }
            return Optional.empty();
        }
        return Optional.of(here);
    }

    private void tell(boolean nowAway) {
        if (nowAway && !away) {
            goneAway();
        } else if (away && !nowAway) {
            LOG.info("{} is back", folder);
            quarantine.release(origin(folder.getFileName().toString()));
        }
        away = nowAway;
    }

    private void goneAway() {
        LOG.warn("{} is away; what was in it stays in use", folder);
        String name = folder.getFileName().toString();
        quarantine.hold(
                origin(name),
                null,
                Dropped.unfinished(
                                name,
                                0,
                                "folder-away",
                                KarafWords.text("the-folder-cannot-be-looked", folder),
                                KarafWords.text("mount-its-file-system", mark.file()))
                        .findings());
    }

    /** Whether there is nothing to try again. */
    private boolean look(String name, Path path) {
        Seen known = seen.computeIfAbsent(name, n -> new Seen());
        known.missed = 0;
        Stamp stamp = stamp(name, path);
        boolean changed = !stamp.equals(known.stamp);
        if (changed || System.nanoTime() - known.since < COARSE_NANOS) {
            if (!attempt(name, known, () -> take(name, path, known))) {
                return false;
            }
            if (changed) {
                known.stamp = stamp;
                known.since = System.nanoTime();
            }
        }
        return true;
    }

    /** One that tells nothing when the file system does not answer; then it is not asked for the content either. */
    private Stamp stamp(String name, Path path) {
        try {
            return patience.await(name, () -> Stamp.of(path)).orElse(Stamp.STALLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String name, Path path, Seen known) throws BundleException, IOException {
        Origin origin = origin(name);
        Dropped dropped = patience.await(name, () -> Dropped.read(path)).orElseGet(() -> Dropped.stalled(name));
        if (dropped instanceof Dropped.Unfinished unfinished) {
            // What came whole under this name before stays in use, also when that was before the start.
            hold(known, origin, unfinished);
            return;
        }
        if (dropped instanceof Dropped.Definition definition) {
            offer(origin, definition, known);
            return;
        }
        forget(origin, known);
        if (dropped instanceof Dropped.AgencyBundle bundle) {
            bundles.deploy(name, bundle.jar());
        }
        quarantine.release(origin);
    }

    private void hold(Seen known, Origin origin, Dropped.Unfinished unfinished) {
        if (!looked) {
            known.agency = broughtBefore(origin);
        }
        quarantine.hold(origin, known.agency, unfinished.findings());
    }

    /** The agency whose last good version came under this name; null when none did. */
    private String broughtBefore(Origin origin) {
        for (AgencyEntry entry : catalogue.agencies()) {
            if (registry.versions(entry.id()).stream().anyMatch(v -> v.origin().equals(origin))) {
                publishing.here(entry.id(), origin);
                return entry.id();
            }
        }
        return null;
    }

    private void offer(Origin origin, Dropped.Definition definition, Seen known) {
        if (known.offered == null || !same(known.offered, definition)) {
            Catalogue.Inspection inspection = catalogue.inspect(definition.files());
            String agency = agencyOf(definition, inspection);
            if (agency == null) {
                hold(origin, known, inspection);
                return;
            }
            if (!agency.equals(known.agency)) {
                forget(origin, known);
            }
            publishing.publish(agency, definition.files(), origin, "system");
            tellLeftOut(origin, definition);
            known.agency = agency;
            known.offered = definition;
        }
        quarantine.release(origin);
    }

    private static String agencyOf(Dropped.Definition definition, Catalogue.Inspection inspection) {
        return inspection
                .definition()
                .map(d -> d.agency().id())
                .orElseGet(() -> agency(definition.files().get("agency.yaml")));
    }

    private void hold(Origin origin, Seen known, Catalogue.Inspection inspection) {
        quarantine.hold(
                origin,
                known.agency,
                inspection.diagnostics().stream().filter(Diagnostic::isError).toList());
    }

    private static void tellLeftOut(Origin origin, Dropped.Definition definition) {
        definition
                .account()
                .open()
                .forEach(part -> LOG.info(
                        "{}: {} left out: {}",
                        origin.name(),
                        part.part(),
                        part.reason().english()));
    }

    private static boolean same(Dropped.Definition one, Dropped.Definition other) {
        return one.files().keySet().equals(other.files().keySet())
                && one.files().entrySet().stream()
                        .allMatch(file ->
                                Arrays.equals(file.getValue(), other.files().get(file.getKey())));
    }

    /** The agency that a definition with errors claims to be of; null when it names none. */
    private static String agency(byte[] file) {
        Matcher matcher = AGENCY.matcher(file == null ? "" : new String(file, StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : null;
    }

    private void leave(String name) throws BundleException {
        Seen gone = seen.get(name);
        forget(origin(name), gone);
        bundles.remove(name);
        quarantine.release(origin(name));
        seen.remove(name);
    }

    private void forget(Origin origin, Seen known) {
        if (known.agency != null) {
            publishing.away(known.agency, origin);
            known.agency = null;
            known.offered = null;
        }
    }

    private static Origin origin(String name) {
        return new Origin(Origin.Kind.FILE, name);
    }

    /** Of a manifest that it cannot read the framework says nothing itself; its cause does. */
    private static String reason(BundleException refusal) {
        Throwable cause = refusal.getCause();
        return cause == null || cause.getMessage() == null
                ? refusal.getMessage()
                : refusal.getMessage() + " " + cause.getMessage();
    }

    private interface Work {
        void run() throws BundleException, IOException;
    }

    /** Whether it was done. What fails is tried again at the next look; the others are looked at in any case. */
    private boolean attempt(String name, Seen known, Work work) {
        try {
            work.run();
            known.trouble = null;
            return true;
        } catch (BundleException e) {
            refused(name, known, e);
            return true;
        } catch (IOException | RuntimeException e) {
            if (!String.valueOf(e).equals(known.trouble)) {
                LOG.warn("{} could not be taken; it is tried again", name, e);
            }
            known.trouble = String.valueOf(e);
            return false;
        }
    }

    private void refused(String name, Seen known, BundleException e) {
        quarantine.hold(
                origin(name),
                known.agency,
                Dropped.unfinished(
                                name,
                                0,
                                "bundle-refused",
                                KarafWords.text("this-bundle-cannot-be-installed", reason(e)),
                                KarafWords.text("mend-the-bundle-and-copy"))
                        .findings());
    }
}
