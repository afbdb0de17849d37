package id.talaksana.karaf.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.karaf.FakeCatalogue;
import id.talaksana.karaf.FakeRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

public class WatchedFolderTest {
    private static final Map<String, byte[]> ONE = definition("1.0.0");
    private static final Map<String, byte[]> TWO = definition("2.0.0");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeRegistry registry = new FakeRegistry();
    private final Held quarantine = new Held();
    private Path folder;
    private WatchedFolder watched;

    @Before
    public void watch() throws IOException {
        folder = temporary.newFolder("deploy").toPath();
        startAgain();
    }

    private void startAgain() {
        watched = new WatchedFolder(folder, noBundles(), registry, registry, new FakeCatalogue(), quarantine);
    }

    @Test
    public void anArchiveIsTakenOnceReplacedAndGoneAfterAWhile() throws IOException {
        assertThat(watched.complete()).isFalse();
        Path zip = Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(ONE));
        look(3);
        assertThat(watched.complete()).isTrue();
        assertThat(registry.asked).containsExactly("publish contoh [agency.yaml, izin.yaml] file contoh.zip system");
        Files.write(zip, DefinitionArchive.write(TWO));
        look(3);
        assertThat(registry.asked).hasSize(2);
        assertThat(registry.published).containsExactlyInAnyOrderEntriesOf(TWO);
        Files.delete(zip);
        look(3);
        assertThat(registry.asked).hasSize(2);
        look(1);
        assertThat(registry.asked).hasSize(3).last().isEqualTo("away contoh file contoh.zip");
        look(5);
        assertThat(registry.asked).hasSize(3);
    }

    @Test
    public void aNamedPipeIsPassedOverAndNamedAndTheOthersAreTaken() throws Exception {
        Path pipe = folder.resolve("a.zip");
        assumeTrue(
                "no mkfifo here",
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(ONE));
        look(1);
        assertThat(registry.asked).hasSize(1);
        assertThat(held()).contains("no-regular-file");
        Files.delete(pipe);
        look(5);
        assertThat(quarantine.held()).isEmpty();
    }

    @Test
    public void whatLiesBesideADefinitionInAnArchiveOfAMacIsPassedOver() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(ONE);
        files.put("__MACOSX/._agency.yaml", new byte[] {0, 5});
        files.put(".DS_Store", new byte[] {1});
        Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(files));
        look(1);
        assertThat(registry.asked).containsExactly("publish contoh [agency.yaml, izin.yaml] file contoh.zip system");
    }

    @Test
    public void whatIsMissingAtTheStartIsToldOnceAndOnlyWhenAllThatIsThereWasTaken() throws IOException {
        Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(ONE));
        registry.trouble = new IllegalStateException("the database is away");
        look(2);
        assertThat(registry.arrived).isEmpty();
        registry.trouble = null;
        look(3);
        assertThat(registry.asked).hasSize(1);
        assertThat(registry.arrived).containsExactly(Origin.Kind.FILE);
    }

    /** A mount point is an empty folder while nothing is mounted there. */
    @Test
    public void whatWasInAFolderThatIsNotMountedStaysInUseAndThatIsSaidOnce() throws IOException {
        Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(ONE));
        look(1);
        Path elsewhere = temporary.getRoot().toPath().resolve("disk");
        for (boolean emptyInItsPlace : new boolean[] {false, true}) {
            Files.move(folder, elsewhere);
            if (emptyInItsPlace) {
                Files.createDirectory(folder);
            }
            look(9);
            assertThat(registry.asked).hasSize(1);
            assertThat(quarantine.held()).hasSize(1);
            assertThat(held()).contains("folder-away", folder.toString(), "touch " + folder.resolve(".talaksana"));

            Files.deleteIfExists(folder);
            Files.move(elsewhere, folder);
            look(1);
            assertThat(quarantine.held()).isEmpty();
        }
        Files.delete(folder.resolve("contoh.zip"));
        look(4);
        assertThat(registry.asked).hasSize(2).last().isEqualTo("away contoh file contoh.zip");
    }

    @Test
    public void aFolderThatIsNotMountedAtAStartClosesNothing() throws IOException {
        Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(ONE));
        look(1);
        Path elsewhere = temporary.getRoot().toPath().resolve("disk");
        Files.move(folder, elsewhere);
        registry.arrived.clear();
        Files.createDirectory(folder);
        startAgain();
        look(5);
        assertThat(watched.complete()).as("others are served").isTrue();
        assertThat(registry.arrived).as("that all files were heard").isEmpty();
        assertThat(held()).contains("folder-away");
        Files.delete(folder);
        Files.move(elsewhere, folder);
        look(1);
        assertThat(registry.arrived).containsExactly(Origin.Kind.FILE);
        assertThat(quarantine.held()).isEmpty();
    }

    @Test
    public void anotherFolderIsTakenWhenAnAdministratorSaysSo() throws IOException {
        Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(ONE));
        look(1);
        Files.move(folder, temporary.getRoot().toPath().resolve("disk"));
        Files.createDirectory(folder);
        look(5);
        assertThat(registry.asked).hasSize(1);
        Files.createFile(folder.resolve(".talaksana"));
        look(4);
        assertThat(registry.asked).hasSize(2).last().isEqualTo("away contoh file contoh.zip");
    }

    @Test
    public void halfANewArchiveOverAnOlderOneChangesNothing() throws IOException {
        Path zip = Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(ONE));
        look(1);
        byte[] next = DefinitionArchive.write(TWO);
        for (int length = 0; length < next.length; length += 7) {
            Files.write(zip, Arrays.copyOf(next, length));
            look(2);
            assertThat(registry.asked).hasSize(1);
            assertThat(quarantine.held()).hasSize(1);
        }
        Files.write(zip, next);
        look(1);
        assertThat(registry.asked).hasSize(2);
        assertThat(quarantine.held()).isEmpty();
    }

    @Test
    public void aFolderIsTakenWhenItsSumsSayThatItIsComplete() throws Exception {
        Path contoh = Files.createDirectory(folder.resolve("contoh"));
        look(1);
        assertThat(held()).contains("cd \"" + contoh + "\" && sha256sum *.yaml > SHA256SUMS");
        for (Map.Entry<String, byte[]> file : ONE.entrySet()) {
            Files.write(contoh.resolve(file.getKey()), file.getValue());
            look(1);
            assertThat(registry.asked).isEmpty();
        }
        Files.writeString(contoh.resolve("SHA256SUMS"), sums(ONE));
        look(2);
        assertThat(registry.asked).containsExactly("publish contoh [agency.yaml, izin.yaml] file contoh system");
        assertThat(quarantine.held()).isEmpty();
    }

    @Test
    public void aFolderThatMixesOldAndNewIsNotTaken() throws Exception {
        Path contoh = Files.createDirectory(folder.resolve("contoh"));
        for (Map.Entry<String, byte[]> file : ONE.entrySet()) {
            Files.write(contoh.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(contoh.resolve("SHA256SUMS"), sums(ONE));
        look(1);
        Files.write(contoh.resolve("agency.yaml"), TWO.get("agency.yaml"));
        look(1);
        assertThat(held()).contains("agency.yaml");
        Files.writeString(contoh.resolve("SHA256SUMS"), sums(TWO).substring(0, 90));
        look(1);
        Files.write(contoh.resolve("lagi.yaml"), new byte[3]);
        Files.writeString(contoh.resolve("SHA256SUMS"), sums(TWO));
        look(1);
        assertThat(held()).contains("lagi.yaml");
        assertThat(registry.asked).hasSize(1);
        Files.delete(contoh.resolve("lagi.yaml"));
        Files.write(contoh.resolve("izin.yaml"), TWO.get("izin.yaml"));
        look(1);
        assertThat(registry.asked).hasSize(2);
    }

    @Test
    public void oneFileIsTakenWithItsEndMarkAndKeepsItsLines() throws IOException {
        String stream = "# Contoh\nagency: contoh\nversion: 1.0.0\n---\nservice: izin\ntitle: Izin\n--- \n# lagi\n"
                + "service: 'lain'\n...\n";
        Path file = folder.resolve("contoh.yaml");
        for (int length = 0; length < stream.length(); length++) {
            Files.writeString(file, stream.substring(0, length));
            look(1);
            assertThat(registry.asked).as("%d bytes", length).isEmpty();
            assertThat(quarantine.held()).hasSize(1);
        }
        Files.writeString(file, stream);
        look(1);
        assertThat(registry.published).containsOnlyKeys("agency.yaml", "izin.yaml", "lain.yaml");
        assertThat(new String(registry.published.get("izin.yaml"), UTF_8)
                        .lines()
                        .toList()
                        .indexOf("title: Izin"))
                .isEqualTo(5);
        assertThat(new String(registry.published.get("lain.yaml"), UTF_8)
                        .lines()
                        .toList()
                        .indexOf("service: 'lain'"))
                .isEqualTo(8);
    }

    @Test
    public void aFileThatIsNoDefinitionIsHeldBackWithItsReason() throws IOException {
        for (String wrong : List.of(
                "agency: contoh\n...\n---\nservice: izin\n...\n",
                "agency: contoh\n---\ntitle: Izin\n...\n",
                "agency: contoh\n---\nservice: izin\n---\nservice: izin\n...\n",
                "bukan: definisi\n---\nservice: izin\n...\n")) {
            Files.writeString(folder.resolve("contoh.yaml"), wrong);
            look(1);
            assertThat(quarantine.held()).as(wrong).hasSize(1);
        }
        assertThat(registry.asked).isEmpty();
    }

    @Test
    public void noLengthToWhichAnAgencysJarCanBeCutIsABundle() throws IOException {
        byte[] jar = jar("osgi.extender;filter:=\"(osgi.extender=talaksana.agency)\"");
        assertThat(DroppedJar.jar("a.jar", jar)).isInstanceOf(Dropped.AgencyBundle.class);
        for (int length = 0; length < jar.length; length++) {
            assertThat(DroppedJar.jar("a.jar", Arrays.copyOf(jar, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(Dropped.Unfinished.class);
        }
        assertThat(DroppedJar.jar("b.jar", jar("osgi.ee"))).isInstanceOf(Dropped.Foreign.class);
    }

    @Test
    public void aBundleThatTheFrameworkRefusesIsHeldBackWithTheCauseOfIt() throws IOException {
        byte[] agency = jar("osgi.extender;filter:=\"(osgi.extender=talaksana.agency)\"");
        Files.write(folder.resolve("contoh.jar"), agency);
        look(1);
        assertThat(held()).contains("Could not create bundle object. invalid version \"satu\"");
    }

    @Test
    public void onlyAgenciesJarsAreKeptFromFileInstall() throws IOException {
        byte[] agency = jar("osgi.extender;filter:=\"(osgi.extender=talaksana.agency)\"");
        AgencyJarClaim claim = new AgencyJarClaim();
        assertThat(claim.canHandle(Files.write(folder.resolve("a.jar"), agency).toFile()))
                .isTrue();
        assertThat(claim.canHandle(Files.write(folder.resolve("half.jar"), Arrays.copyOf(agency, agency.length - 9))
                        .toFile()))
                .isTrue();
        assertThat(claim.canHandle(
                        Files.write(folder.resolve("b.jar"), jar("osgi.ee")).toFile()))
                .isFalse();
    }

    @Test
    public void theKarOfAnAgencyIsItsBundleAndAnyOtherNamesTheCommand() throws IOException {
        byte[] agency = jar("osgi.extender;filter:=\"(osgi.extender=talaksana.agency)\"");
        Path kar = folder.resolve("contoh.kar");
        byte[] one = DefinitionArchive.write(Map.of("a.jar", agency, "features.xml", new byte[3]));
        assertThat(((Dropped.AgencyBundle) DroppedJar.kar(kar, one)).jar()).isEqualTo(agency);
        Dropped two = DroppedJar.kar(kar, DefinitionArchive.write(Map.of("a.jar", agency, "b.jar", agency)));
        assertThat(((Dropped.Unfinished) two).findings().get(0).remedy().english())
                .contains("kar:install " + kar.toUri());
        assertThat(DroppedJar.kar(kar, Arrays.copyOf(one, one.length - 1))).isInstanceOf(Dropped.Unfinished.class);
    }

    @Test
    public void whatFailsForTheMomentIsTriedAgain() throws IOException {
        registry.trouble = new IllegalStateException("the database is away");
        Files.write(folder.resolve("contoh.zip"), DefinitionArchive.write(ONE));
        Files.setLastModifiedTime(folder.resolve("contoh.zip"), java.nio.file.attribute.FileTime.from(Instant.EPOCH));
        look(2);
        registry.trouble = null;
        look(3);
        assertThat(registry.asked).hasSize(1);
    }

    private void look(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            watched.look();
        }
    }

    private String held() {
        return quarantine.held().get(0).findings().get(0).line(Locale.ENGLISH);
    }

    private static Map<String, byte[]> definition(String version) {
        return new TreeMap<>(Map.of(
                "agency.yaml", ("agency: contoh\nversion: " + version + "\n").getBytes(UTF_8),
                "izin.yaml", ("service: izin\ntitle: Izin " + version + "\n").getBytes(UTF_8)));
    }

    private static String sums(Map<String, byte[]> files) throws Exception {
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            sums.append(HexFormat.of().formatHex(digest))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return sums.toString();
    }

    private static byte[] jar(String requires) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "contoh");
        manifest.getMainAttributes().putValue("Require-Capability", requires);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(written, manifest)) {
            jar.putNextEntry(new JarEntry("agency/agency.yaml"));
            jar.write(ONE.get("agency.yaml"));
        }
        return written.toByteArray();
    }

    /** A framework without bundles that takes none. */
    private static BundleContext noBundles() {
        return (BundleContext) Proxy.newProxyInstance(
                WatchedFolderTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundles" -> new Bundle[0];
                    case "installBundle" ->
                        throw new BundleException(
                                "Could not create bundle object.",
                                new IllegalArgumentException("invalid version \"satu\""));
                    default -> null;
                });
    }

    private static final class Held implements Quarantine {
        private final Map<Origin, Quarantine.Held> held = new java.util.HashMap<>();

        @Override
        public void hold(Origin origin, String agency, List<Diagnostic> findings) {
            held.put(origin, new Quarantine.Held(origin, agency, findings, Instant.EPOCH));
        }

        @Override
        public void release(Origin origin) {
            held.remove(origin);
        }

        @Override
        public List<Quarantine.Held> held() {
            return List.copyOf(held.values());
        }
    }
}
