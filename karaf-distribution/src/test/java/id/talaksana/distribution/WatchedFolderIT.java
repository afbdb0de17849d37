package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Definitions that are copied into the watched folder of the running container. */
public class WatchedFolderIT {
    /** How many copies stall; the whole run has 500. */
    private static final int STALLED = Integer.getInteger("talaksana.stalled", 14);

    /** So many copies stall at the same time; each of the watcher's looks passes over all of them. */
    private static final int AT_ONCE = 20;

    /** Twice as long as two looks of the watcher, and longer than the two of File Install. */
    private static final long STALL_MILLIS = 2_500;

    private static final long SEED = Long.getLong("talaksana.seed", 20261122);

    /** One of so many is of an agency that is new. */
    private static final int OLD_TO_NEW = 5;

    private static RunningContainer container;
    private static Person central;
    private static Path folder;

    private final Map<String, Integer> tally = new TreeMap<>();
    private int looks;

    @BeforeClass
    public static void start() throws IOException {
        container = Agencies.await(5, new RunningContainer("folder").start());
        folder = container.data().resolve("deploy");
        central = Person.administrator(container);
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void everyFormComesIsReplacedStaysThroughARestartAndGoes() {
        Map<String, String> bundles = Bundles.of(container);
        Map<DroppedForm, String> agencies = new EnumMap<>(DroppedForm.class);
        for (DroppedForm form : DroppedForm.values()) {
            agencies.put(form, "instansi-" + form);
        }
        agencies.forEach((form, agency) -> form.drop(definition(agency, 1), folder, agency));
        agencies.values().forEach(agency -> awaitVersion(agency, 1));
        agencies.forEach((form, agency) -> form.drop(definition(agency, 2), folder, agency));
        agencies.values().forEach(agency -> awaitVersion(agency, 2));
        agencies.values().forEach(agency -> assertThat(versions(agency)).hasSize(2));
        agencies.forEach((form, agency) ->
                assertThat(agency(agency).get("origin").asText()).isEqualTo(form.origin(agency)));
        assertThat(central.get("/quarantine").with(200).get("held")).isEmpty();
        assertThat(Bundles.changes(bundles, Bundles.of(container), "instansi-jar"))
                .as("but for the two bundles that came")
                .singleElement()
                .asString()
                .startsWith("id.talaksana.agency-instansi-kar: null ");

        Map<String, JsonNode> before = new TreeMap<>();
        agencies.values().forEach(agency -> before.put(agency, agency(agency)));
        container.stop();
        container.start();
        // Health answers only when the folder has been looked into.
        agencies.values().forEach(agency -> assertThat(agency(agency)).isEqualTo(before.get(agency)));

        agencies.forEach((form, agency) -> form.remove(folder, agency));
        agencies.values()
                .forEach(agency -> RunningContainer.await(
                        agency + " to close",
                        () -> agency(agency).get("state").asText().equals("closed")));
        assertThat(container.console("bundle:list -t 0 -s --no-ellipsis"))
                .doesNotContain("instansi-jar", "instansi-kar");
    }

    @Test
    public void whatIsWrongStandsWithItsAgencyAndWhatIsNoDefinitionIsHeldBack() throws IOException {
        AgencyJar broken = definition("galat", 1).with("asesmen-job-target-jpt-pratama.yaml", "\ntitle:", "\ntitel:");
        DroppedForm.STREAM.drop(broken, folder, "galat");
        RunningContainer.await(
                "the refusal",
                () -> central.get("/agencies/galat/lint").body().toString().contains("unknown-key"));
        JsonNode error = Procedure.stream(
                        central.get("/agencies/galat/lint").with(200).get("diagnostics"))
                .filter(d -> d.get("rule").asText().equals("unknown-key"))
                .findFirst()
                .orElseThrow();
        List<String> lines = Files.readAllLines(folder.resolve("galat.yaml"));
        assertThat(lines.get(error.get("line").asInt() - 1)).startsWith("titel:");

        Files.writeString(folder.resolve("bukan.zip"), "bukan ZIP");
        Files.createDirectories(folder.resolve("belum"));
        RunningContainer.await("what is held back", () -> held().contains("bukan.zip") && held().contains("belum"));
        assertThat(central.get("/quarantine").with(200).toString())
                .contains("cd \\\"" + folder.resolve("belum") + "\\\" && sha256sum *.yaml > SHA256SUMS");
        Files.delete(folder.resolve("bukan.zip"));
        Files.delete(folder.resolve("belum"));
        Files.delete(folder.resolve("galat.yaml"));
        RunningContainer.await("nothing to be held back", () -> held().isEmpty());
    }

    @Test
    public void theLauncherPacksAFolderThatIsThenTaken() throws IOException, InterruptedException {
        Path definition = Files.createDirectories(container.data().resolve("draft"));
        for (Map.Entry<String, byte[]> file :
                definition("instansi-pak", 1).files().entrySet()) {
            Files.write(definition.resolve(file.getKey()), file.getValue());
        }
        Process pack = new ProcessBuilder(
                        RunningContainer.home().resolve("bin/talaksana").toString(),
                        "pack",
                        definition.toString(),
                        folder.resolve("instansi-pak.zip").toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(pack.getInputStream().readAllBytes());
        assertThat(pack.waitFor()).as(printed).isZero();
        awaitVersion("instansi-pak", 1);
        Files.delete(folder.resolve("instansi-pak.zip"));
    }

    /** A copy that stands still is never taken, however long; one that goes on is taken once. */
    @Test
    public void stalledCopiesAreNeverTakenByHalvesNorTwice() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int first = 0; first < STALLED; first += AT_ONCE) {
            List<Copy> copies = new ArrayList<>();
            for (int i = first; i < Math.min(first + AT_ONCE, STALLED); i++) {
                copies.add(new Copy(i, random));
            }
            for (Copy copy : copies) {
                copy.before();
            }
            copies.forEach(copy -> copy.awaitState(false));
            for (Copy copy : copies) {
                copy.begin();
            }
            long end = System.nanoTime() + STALL_MILLIS * 1_000_000;
            RunningContainer.await("all of them to be held back", () -> held().containsAll(
                            copies.stream().map(Copy::name).toList()));
            while (System.nanoTime() < end) {
                List<String> held = held();
                for (Copy copy : copies) {
                    copy.assertState(false);
                    looks++;
                    assertThat(held).as(copy.toString()).contains(copy.name());
                }
            }
            for (Copy copy : copies) {
                if (copy.goesOn) {
                    copy.finish();
                }
            }
            copies.forEach(copy -> copy.awaitState(copy.goesOn));
            for (Copy copy : copies) {
                copy.assertTakenOnce();
                copy.form.remove(folder, copy.agency);
                tally.merge((copy.isNew ? "new " : "") + copy.form, 1, Integer::sum);
                tally.merge(copy.goesOn ? "went on" : "never did", 1, Integer::sum);
            }
            RunningContainer.await("nothing to be held back", () -> held().isEmpty());
        }
        report();
    }

    @Test
    public void aCopyThatStallsThroughARestartDoesNotCloseItsAgency() throws IOException {
        Random random = new Random(5);
        List<Copy> copies = new ArrayList<>();
        for (DroppedForm form : DroppedForm.values()) {
            copies.add(new Copy("mandek-" + form, form, false, random));
            copies.add(new Copy("mandek-baru-" + form, form, true, random));
        }
        for (Copy copy : copies) {
            copy.before();
        }
        copies.forEach(copy -> copy.awaitState(false));
        for (Copy copy : copies) {
            copy.begin();
        }
        List<String> names = copies.stream().map(Copy::name).toList();
        RunningContainer.await("all of them to be held back", () -> held().containsAll(names));
        container.stop();
        container.start();
        copies.forEach(copy -> copy.assertState(false));
        assertThat(held()).containsAll(names);
        for (Copy copy : copies) {
            copy.finish();
        }
        copies.forEach(copy -> copy.awaitState(true));
        copies.forEach(copy -> copy.form.remove(folder, copy.agency));
        RunningContainer.await("nothing to be held back", () -> held().isEmpty());
    }

    private void report() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("seed", String.valueOf(SEED));
        lines.put("copies that stopped at a random byte for " + STALL_MILLIS + " ms", tally.toString());
        lines.put("taken or closed while they stood, of so many looks", "0 of " + looks);
        lines.put("taken twice", "0");
        Report.write("stalled-copies", lines);
    }

    /** A copy that stops at a byte of its own choice: over an older one, or of an agency that nobody knows yet. */
    private static final class Copy {
        private final String agency;
        private final DroppedForm form;
        private final boolean isNew;
        private final boolean goesOn;
        private final double share;
        private String digest;
        private final List<Part> rest = new ArrayList<>();

        Copy(int number, Random random) {
            this(
                    "salinan-" + number,
                    DroppedForm.values()[number % DroppedForm.values().length],
                    number / DroppedForm.values().length % OLD_TO_NEW == 0,
                    random);
        }

        Copy(String agency, DroppedForm form, boolean isNew, Random random) {
            this.agency = agency;
            this.form = form;
            this.isNew = isNew;
            this.share = random.nextDouble();
            this.goesOn = random.nextInt(4) > 0;
        }

        String name() {
            return form.place(folder, agency).getFileName().toString();
        }

        /** The older one, if there is one. */
        void before() {
            if (!isNew) {
                form.drop(definition(agency, 1), folder, agency);
            }
        }

        /** How often it was taken, if it went on or not. */
        int taken(boolean finished) {
            return (isNew ? 0 : 1) + (finished ? 1 : 0);
        }

        /** The version that is in use before or after it went on; null when nobody knows the agency. */
        private String version(boolean finished) {
            return taken(finished) == 0 ? null : taken(finished) + ".0.0";
        }

        void awaitState(boolean finished) {
            RunningContainer.await(this + (finished ? " to be taken" : " not to be taken"), () -> isInState(finished));
        }

        /** That it is taken if it went on, and untouched before that. */
        void assertState(boolean finished) {
            assertThat(isInState(finished)).as(toString()).isTrue();
        }

        private boolean isInState(boolean finished) {
            Person.Answer answer = central.get("/agencies/" + agency);
            if (version(finished) == null) {
                return answer.status() == 404;
            }
            return answer.status() == 200
                    && answer.body().path("state").asText().equals("open")
                    && answer.body().path("version").asText().equals(version(finished))
                    && (finished
                            || digest == null
                            || answer.body().path("digest").asText().equals(digest));
        }

        void assertTakenOnce() throws IOException {
            if (taken(goesOn) == 0) {
                assertThat(central.get("/agencies/" + agency + "/definitions").status())
                        .isEqualTo(404);
            } else {
                assertThat(versions(agency)).as(toString()).hasSize(taken(goesOn));
            }
            for (int version = 1; version <= 2; version++) {
                assertThat(published(agency, version)).as(toString()).isEqualTo(version <= taken(goesOn) ? 1 : 0);
            }
        }

        /** Writes up to somewhere, as cp does: each file is cut off first, one after the other. */
        void begin() throws IOException {
            digest = isNew ? null : agency(agency).get("digest").asText();
            Path place = form.place(folder, agency);
            Map<String, byte[]> content =
                    form.content(definition(agency, taken(true)), folder.resolveSibling(agency + ".draft.jar"));
            int total =
                    content.values().stream().mapToInt(bytes -> bytes.length).sum();
            // At least one byte is written and something that matters is missing.
            int left = 1 + (int) (share * (total - 3));
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                Path path = file.getKey().isEmpty() ? place : place.resolve(file.getKey());
                byte[] bytes = file.getValue();
                int now = Math.min(left, bytes.length);
                left -= now;
                if (now > 0) {
                    Files.createDirectories(path.getParent());
                    Files.write(path, Arrays.copyOf(bytes, now));
                }
                if (now < bytes.length) {
                    rest.add(new Part(path, Arrays.copyOfRange(bytes, now, bytes.length), now > 0));
                }
            }
        }

        void finish() throws IOException {
            for (Part part : rest) {
                if (part.goesOn()) {
                    Files.write(part.file(), part.bytes(), StandardOpenOption.APPEND);
                } else {
                    Files.write(part.file(), part.bytes());
                }
            }
        }

        /** @param goesOn or begins the file anew */
        private record Part(Path file, byte[] bytes, boolean goesOn) {}

        @Override
        public String toString() {
            return name() + (isNew ? ", new," : "") + " stalled at " + share;
        }
    }

    private static AgencyJar definition(String agency, int version) {
        return AgencyJar.of("bangkalan").as(agency).version(version + ".0.0");
    }

    private static void awaitVersion(String agency, int version) {
        RunningContainer.await(agency + " " + version, () -> {
            Person.Answer answer = central.get("/agencies/" + agency);
            return answer.status() == 200
                    && answer.body().path("state").asText().equals("open")
                    && answer.body().path("version").asText().equals(version + ".0.0");
        });
    }

    private static JsonNode agency(String agency) {
        return central.get("/agencies/" + agency).with(200);
    }

    private static JsonNode versions(String agency) {
        return central.get("/agencies/" + agency + "/definitions").with(200).get("versions");
    }

    /** How often a version was taken into use: once for each act on the register. */
    private static long published(String agency, int version) throws IOException {
        String words = " " + agency + " " + version + ".0.0 (";
        try (Stream<Path> logs = Files.list(container.data().resolve("karaf/log"))) {
            long times = 0;
            for (Path log : logs.filter(file -> file.getFileName().toString().startsWith("karaf.log"))
                    .toList()) {
                times += Files.readAllLines(log).stream()
                        .filter(line -> line.contains(words) && line.contains(" is in use, from "))
                        .count();
            }
            return times;
        }
    }

    /** The names of what is held back. */
    private static List<String> held() {
        return Procedure.stream(central.get("/quarantine").with(200).get("held"))
                .map(held -> held.get("origin").get("name").asText())
                .toList();
    }
}
