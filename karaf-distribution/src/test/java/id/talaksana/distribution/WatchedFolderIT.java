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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Definitions that are copied into the watched folder of the running container. */
public class WatchedFolderIT {
    /** How many copies stall; the whole run has 500. */
    private static final int STALLED = Integer.getInteger("talaksana.stalled", 40);

    /** So many copies stall at the same time; each of the watcher's looks passes over all of them. */
    private static final int AT_ONCE = 20;

    /** Twice as long as two looks of the watcher, and longer than the two of File Install. */
    private static final long STALL_MILLIS = 2_500;

    private static RunningContainer container;
    private static Person central;
    private static Path folder;

    @BeforeClass
    public static void start() throws IOException {
        container = Agencies.await(5, new RunningContainer("folder").start());
        folder = container.data().resolve("deploy");
        central = Person.of(
                container,
                "admin",
                Files.readString(container.data().resolve("admin-password")).strip());
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
            agencies.put(form, "instansi-" + form.name().toLowerCase(java.util.Locale.ROOT));
        }
        agencies.forEach((form, agency) -> form.drop(definition(agency, 1), folder, agency));
        agencies.values().forEach(agency -> awaitVersion(agency, 1));
        agencies.forEach((form, agency) -> form.drop(definition(agency, 2), folder, agency));
        agencies.values().forEach(agency -> awaitVersion(agency, 2));
        agencies.values().forEach(agency -> assertThat(versions(agency)).hasSize(2));
        assertThat(agency(agencies.get(DroppedForm.ZIP)).get("origin").asText()).isEqualTo("file instansi-zip.zip");
        assertThat(central.get("/quarantine").with(200).get("held")).isEmpty();
        for (String agency : agencies.values()) {
            assertThat(Bundles.changes(bundles, Bundles.of(container), "instansi-jar"))
                    .as(agency)
                    .isEmpty();
        }

        Map<String, JsonNode> before = new java.util.TreeMap<>();
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
        assertThat(container.console("bundle:list -t 0 -s --no-ellipsis")).doesNotContain("instansi-jar");
    }

    @Test
    public void whatIsWrongStandsWithItsAgencyAndWhatIsNoDefinitionIsHeldBack() throws IOException {
        AgencyJar broken = definition("galat", 1).with("asesmen-job-target-jpt-pratama.yaml", "title:", "titel:");
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
    public void theKarOfAnAgencyIsTaken() throws IOException {
        Path jar = folder.resolveSibling("kar.jar");
        definition("instansi-kar", 1).writeTo(jar);
        Files.write(
                folder.resolve("instansi-kar.kar"),
                id.talaksana.api.definition.DefinitionArchive.write(
                        Map.of("agency.jar", Files.readAllBytes(jar), "features.xml", new byte[0])));
        awaitVersion("instansi-kar", 1);
        Files.delete(folder.resolve("instansi-kar.kar"));
        RunningContainer.await(
                "its closing",
                () -> agency("instansi-kar").get("state").asText().equals("closed"));
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
        Random random = new Random(20261122);
        for (int first = 0; first < STALLED; first += AT_ONCE) {
            List<Copy> copies = new ArrayList<>();
            for (int i = first; i < Math.min(first + AT_ONCE, STALLED); i++) {
                copies.add(new Copy(i, DroppedForm.values()[i % DroppedForm.values().length], random));
            }
            for (Copy copy : copies) {
                copy.whole(1);
            }
            copies.forEach(copy -> awaitVersion(copy.agency, 1));
            for (Copy copy : copies) {
                copy.begin(2);
            }
            long end = System.nanoTime() + STALL_MILLIS * 1_000_000;
            RunningContainer.await("all of them to be held back", () -> held().containsAll(
                            copies.stream().map(Copy::name).toList()));
            while (System.nanoTime() < end) {
                List<String> held = held();
                for (Copy copy : copies) {
                    JsonNode agency = agency(copy.agency);
                    assertThat(agency.get("version").asText())
                            .as(copy.toString())
                            .isEqualTo("1.0.0");
                    assertThat(agency.get("state").asText()).as(copy.toString()).isEqualTo("open");
                    assertThat(agency.get("digest")).as(copy.toString()).isEqualTo(copy.digest);
                    assertThat(held).as(copy.toString()).contains(copy.name());
                }
            }
            for (Copy copy : copies) {
                if (copy.goesOn) {
                    copy.finish();
                }
            }
            copies.stream().filter(copy -> copy.goesOn).forEach(copy -> awaitVersion(copy.agency, 2));
            for (Copy copy : copies) {
                assertThat(versions(copy.agency)).as(copy.toString()).hasSize(copy.goesOn ? 2 : 1);
                assertThat(published(copy.agency, 1)).as(copy.toString()).isEqualTo(1);
                assertThat(published(copy.agency, 2)).as(copy.toString()).isEqualTo(copy.goesOn ? 1 : 0);
                copy.form.remove(folder, copy.agency);
            }
            RunningContainer.await("nothing to be held back", () -> held().isEmpty());
        }
    }

    @Test
    public void aCopyThatStallsThroughARestartDoesNotCloseItsAgency() throws IOException {
        Random random = new Random(5);
        List<Copy> copies = new ArrayList<>();
        for (DroppedForm form : DroppedForm.values()) {
            copies.add(new Copy(1_000 + form.ordinal(), form, random));
        }
        for (Copy copy : copies) {
            copy.whole(1);
            awaitVersion(copy.agency, 1);
            copy.begin(2);
        }
        List<String> names = copies.stream().map(Copy::name).toList();
        RunningContainer.await("all of them to be held back", () -> held().containsAll(names));
        container.stop();
        container.start();
        for (Copy copy : copies) {
            JsonNode agency = agency(copy.agency);
            assertThat(agency.get("version").asText()).as(copy.toString()).isEqualTo("1.0.0");
            assertThat(agency.get("state").asText()).as(copy.toString()).isEqualTo("open");
        }
        assertThat(held()).containsAll(names);
        for (Copy copy : copies) {
            copy.finish();
        }
        copies.forEach(copy -> awaitVersion(copy.agency, 2));
        copies.forEach(copy -> copy.form.remove(folder, copy.agency));
        RunningContainer.await("nothing to be held back", () -> held().isEmpty());
    }

    /** A copy over an older one that stops at a byte of its own choice. */
    private static final class Copy {
        private final String agency;
        private final DroppedForm form;
        private final boolean goesOn;
        private final double share;
        private JsonNode digest;
        private final List<Part> rest = new ArrayList<>();

        Copy(int number, DroppedForm form, Random random) {
            this.agency = "salinan-" + number;
            this.form = form;
            this.share = random.nextDouble();
            this.goesOn = random.nextInt(4) > 0;
        }

        String name() {
            return form.place(folder, agency).getFileName().toString();
        }

        void whole(int version) {
            form.drop(definition(agency, version), folder, agency);
        }

        /** Writes up to somewhere, as cp does: each file is cut off first, one after the other. */
        void begin(int version) throws IOException {
            digest = agency(agency).get("digest");
            Path place = form.place(folder, agency);
            Map<String, byte[]> content =
                    form.content(definition(agency, version), folder.resolveSibling(agency + ".draft.jar"));
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
            return name() + " stalled at " + share;
        }
    }

    private static AgencyJar definition(String agency, int version) {
        AgencyJar definition = AgencyJar.of("bangkalan").as(agency);
        return version == 1
                ? definition
                : definition.with("agency.yaml", "version: 1.0.0", "version: " + version + ".0.0");
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
