package id.talaksana.distribution.swap;

import id.talaksana.distribution.AgencyJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Bundles of agencies that must not be let in, each bad in another way. */
final class BadPlugins {
    private static final String SERVICE = "pengadaan-casn.yaml";
    private static final int MOST_IN_A_FILE = 1 << 20;

    private final Path folder;
    private final List<BadPlugin> all = new ArrayList<>();

    /**
     * A bundle that is bad.
     *
     * @param name the agency that it would be
     * @param address where it lies
     * @param refusal what the framework says when it does not even install it; empty when it does
     * @param heading with what {@code agency:diag} begins to speak of it: installed, or in the watched folder where it
     *     cannot be
     * @param said words that follow
     */
    record BadPlugin(String name, String address, String refusal, String heading, List<String> said) {
        boolean installs() {
            return refusal.isEmpty();
        }
    }

    private BadPlugins(Path folder) {
        this.folder = folder;
    }

    /** Writes them into a folder. */
    static List<BadPlugin> in(Path folder) throws IOException {
        BadPlugins plugins = new BadPlugins(Files.createDirectories(folder));
        plugins.thatAreNoBundles();
        plugins.whoseManifestIsBad();
        plugins.thatReachIntoOthers();
        plugins.whoseDefinitionIsBad();
        return plugins.all;
    }

    private void thatAreNoBundles() throws IOException {
        byte[] good = bytes(jar("terpotong"));
        raw("terpotong", Arrays.copyOf(good, good.length / 2), "archive-damaged", "ujungnya tidak ada");
        raw("sampah", "bukan arsip sama sekali".getBytes(StandardCharsets.UTF_8), "no-archive");
        raw("kosong", new byte[0], "no-archive");
        refused(
                "versi-bundel",
                jar -> jar.header("Bundle-Version", "satu"),
                "Could not create bundle object",
                "invalid version \"satu\"");
        refused(
                "versi-manifes",
                jar -> jar.header("Bundle-ManifestVersion", "99"),
                "Unknown 'Bundle-ManifestVersion' value: 99");
        refused(
                "syarat-rusak",
                jar -> jar.header("Require-Capability", "osgi.extender;filter:=\"(talaksana.agency"),
                "Could not create bundle object",
                "Unable to parse header: osgi.extender;filter:=\"(talaksana.agency");
        refused(
                "kembar",
                jar -> jar.header("Bundle-SymbolicName", "id.talaksana.agency-kanreg")
                        .header("Bundle-Version", AgencyJar.of("kanreg").header("Bundle-Version")),
                "symbolic name and version are not unique: id.talaksana.agency-kanreg");
    }

    private void whoseManifestIsBad() {
        held(
                "mayor-lain",
                jar -> jar.header(
                        "Require-Capability",
                        "osgi.extender;filter:=\"(&(osgi.extender=talaksana.agency)(version>=2.0)(!(version>=3.0)))\""),
                "core-version",
                ">=2.0 <3.0");
        held(
                "syarat-lain",
                jar -> jar.header(
                        "Require-Capability",
                        jar.header("Require-Capability") + ",contoh.kemampuan;filter:=\"(contoh=tidak-ada)\""),
                "unmet-requirement",
                "contoh=tidak-ada");
        held("tanpa-instansi", jar -> jar.header("Provide-Capability", null), "no-agency");
        held(
                "dua-instansi",
                jar -> jar.header(
                        "Provide-Capability",
                        "talaksana.agency;talaksana.agency=dua-a,talaksana.agency;talaksana.agency=dua-b"),
                "several-agencies");
        held(
                "pengenal-buruk",
                jar -> jar.header("Provide-Capability", "talaksana.agency;talaksana.agency=\"../Kanreg\""),
                "agency-id");
        held("tanpa-syarat", jar -> jar.header("Require-Capability", null), "no-extender");
        held(
                "tiruan",
                jar -> jar.header("Provide-Capability", "talaksana.agency;talaksana.agency=bangkalan"),
                "another-agencys-id",
                "id.talaksana.agency-bangkalan");
    }

    private void thatReachIntoOthers() {
        held(
                "ekspor",
                jar -> jar.header("Export-Package", "id.talaksana.api.catalogue;version=1.0.99"),
                "tie-to-others",
                "Export-Package");
        held(
                "impor-dinamis",
                jar -> jar.header("DynamicImport-Package", "*"),
                "tie-to-others",
                "DynamicImport-Package");
        held("fragmen", jar -> jar.header("Fragment-Host", "id.talaksana.core"), "tie-to-others", "Fragment-Host");
        held(
                "butuh-bundel",
                jar -> jar.header("Require-Bundle", "id.talaksana.api"),
                "tie-to-others",
                "Require-Bundle");
        held("impor-asing", jar -> jar.header("Import-Package", "org.apache.derby.jdbc"), "foreign-import");
        held("impor-inti", jar -> jar.header("Import-Package", "id.talaksana.core.cases"), "id.talaksana.core.cases");
        held(
                "gagal-mulai",
                jar -> jar.header("Import-Package", "org.osgi.framework")
                        .header("Bundle-Activator", FailingActivator.class.getName())
                        .code(FailingActivator.class),
                "start-failed");
    }

    private void whoseDefinitionIsBad() throws IOException {
        held("tanpa-folder", jar -> jar.file("agency.yaml", null).file(SERVICE, null), "no-definition");
        held("raksasa", jar -> jar.file(SERVICE, "# isi\n".repeat(MOST_IN_A_FILE / 3)), "too-large");
        corrupt("rusak");
        rejected("milik-lain", jar -> jar.with("agency.yaml", "agency: milik-lain", "agency: kanreg"), "wrong-agency");
        rejected("tanpa-layanan", jar -> jar.file(SERVICE, null), "no-service");
        rejected(
                "kunci-asing",
                jar -> jar.file("agency.yaml", jar.file("agency.yaml") + "\nwarna: merah\n"),
                "unknown-key");
        rejected("bukan-yaml", jar -> jar.file(SERVICE, "talaksana: [1\n\tservice: }"), "yaml-syntax");
        rejected("bom", jar -> jar.file(SERVICE, bomb()), "yaml-limit");
        rejected("nama-berkas", jar -> jar.file("LAYANAN baru.yaml", "talaksana: 1\n"), "file-name");
    }

    /** Each line refers ten times to the one before: ten lines would be ten thousand million nodes. */
    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i <= 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
        }
        return bomb.toString();
    }

    /** One byte of a compressed entry is another one, so that its checksum is wrong. */
    private void corrupt(String name) throws IOException {
        byte[] content = bytes(jar(name));
        int entry = new String(content, StandardCharsets.ISO_8859_1).indexOf("agency/" + SERVICE);
        content[entry + 200] ^= 0x55;
        Path file = folder.resolve(name + ".jar");
        Files.write(file, content);
        all.add(new BadPlugin(
                name, file.toUri().toString(), "", held(name), List.of("unreadable", "agency/" + SERVICE)));
    }

    /** It cannot even be kept as a bundle. */
    private void raw(String name, byte[] content, String... said) throws IOException {
        Path file = folder.resolve(name + ".jar");
        Files.write(file, content);
        all.add(new BadPlugin(name, file.toUri().toString(), "Unable to cache bundle", dropped(name), List.of(said)));
    }

    /**
     * The framework does not install it.
     *
     * @param reasons in its words, the first of them at the console, too
     */
    private void refused(String name, Consumer<AgencyJar> change, String... reasons) {
        List<String> said = new ArrayList<>(List.of(reasons));
        said.add("bundle-refused");
        add(name, change, reasons[0], dropped(name), said);
    }

    /** Nobody reads its definition. */
    private void held(String name, Consumer<AgencyJar> change, String... said) {
        add(name, change, "", held(name), List.of(said));
    }

    /** Its definition is read and is none. */
    private void rejected(String name, Consumer<AgencyJar> change, String... said) {
        add(name, change, "", name + " Definisinya ditolak", List.of(said));
    }

    private static String held(String name) {
        return "bundle id.talaksana.agency-" + name + " Ditahan sejak";
    }

    private static String dropped(String name) {
        return "file " + name + ".jar Ditahan sejak";
    }

    private void add(String name, Consumer<AgencyJar> change, String refusal, String heading, List<String> said) {
        AgencyJar jar = jar(name);
        change.accept(jar);
        all.add(new BadPlugin(name, jar.writeTo(folder.resolve(name + ".jar")), refusal, heading, said));
    }

    private static AgencyJar jar(String name) {
        return AgencyJar.of("batanghari").as(name);
    }

    private byte[] bytes(AgencyJar jar) throws IOException {
        Path file = folder.resolve("baik.jar");
        jar.writeTo(file);
        return Files.readAllBytes(file);
    }

    /** An activator that fails. */
    public static final class FailingActivator implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new UncheckedIOException(new IOException("tidak bisa"));
        }

        @Override
        public void stop(BundleContext context) {
            // It never ran.
        }
    }
}
