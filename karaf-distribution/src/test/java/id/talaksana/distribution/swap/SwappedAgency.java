package id.talaksana.distribution.swap;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.DroppedForm;
import id.talaksana.distribution.OutsideSystems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An agency that is swapped, with what its register must say after each swap. Each version has the same steps and another
 * name of its unit.
 */
final class SwappedAgency {
    private static final String UPLOAD = "upload";

    /** One version of so many brings Java, so that what is said of class loaders is said of code. */
    private static final int WITH_CODE = 5;

    private final String id;
    private final Path folder;
    private final List<Act> acts = new ArrayList<>();
    private Presence presence;
    private boolean retired;
    private int newest;

    /**
     * A version that was taken into use.
     *
     * @param origin as the register names it; {@link #UPLOAD} cannot go away
     */
    private record Act(String version, String origin) {}

    /**
     * By what the agency is here.
     *
     * @param name of the feature, KAR or dropped file, or the address of the bundle
     */
    record Presence(Way way, String name) {}

    /** The same agency, on which a deed can be tried out. */
    SwappedAgency copy() {
        SwappedAgency copy = new SwappedAgency(id, folder.getParent());
        copy.acts.addAll(acts);
        copy.presence = presence;
        copy.retired = retired;
        copy.newest = newest;
        return copy;
    }

    SwappedAgency(String id, Path folder) {
        this.id = id;
        try {
            this.folder = Files.createDirectories(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return id;
    }

    String bundle() {
        return "id.talaksana.agency-" + id;
    }

    // ---- what must be so ------------------------------------------------------------------------------------------

    /** The version that new cases use; null before the first. */
    String version() {
        return inUse() == null ? null : inUse().version();
    }

    private Act inUse() {
        Act last = null;
        Act here = null;
        for (Act act : acts) {
            last = act;
            here = isHere(act) ? act : here;
        }
        return here != null ? here : last;
    }

    private boolean isHere(Act act) {
        return act.origin().equals(UPLOAD)
                || presence != null && presence.way().origin(this).equals(act.origin());
    }

    /** As the API names it. */
    String state() {
        return retired ? "retired" : inUse() != null && isHere(inUse()) ? "open" : "closed";
    }

    boolean isOpen() {
        return state().equals("open");
    }

    boolean isRetired() {
        return retired;
    }

    /** By what it is here; null when it is not, or by an upload alone. */
    Presence presence() {
        return presence;
    }

    /** The newest version that came with a bundle. */
    String newestBrought() {
        return acts.stream()
                .filter(act -> act.origin().equals("bundle " + bundle()))
                .map(Act::version)
                .max(Comparator.comparing(SwappedAgency::minor))
                .orElseThrow();
    }

    /** Versions that a rollback can take into use now. */
    List<String> earlier() {
        return acts.stream()
                .map(Act::version)
                .distinct()
                .filter(version -> !version.equals(version()))
                .toList();
    }

    // ---- what was done --------------------------------------------------------------------------------------------

    void brought(Way way, String name, String version) {
        presence = new Presence(way, name);
        acts.add(new Act(version, way.origin(this)));
    }

    void updated(String version) {
        acts.add(new Act(version, presence.way().origin(this)));
    }

    void uploaded(String version) {
        acts.add(new Act(version, UPLOAD));
    }

    void rolledBack(String version) {
        Act last = acts.stream()
                .filter(act -> act.version().equals(version))
                .reduce((one, other) -> other)
                .orElseThrow();
        // What brought it has gone: it is used as if it had been uploaded.
        acts.add(new Act(version, isHere(last) ? last.origin() : UPLOAD));
    }

    void removed() {
        presence = null;
    }

    void retired(boolean is) {
        retired = is;
    }

    // ---- what is brought ------------------------------------------------------------------------------------------

    /** The next version's number. */
    String next() {
        newest++;
        return "1." + newest + ".0";
    }

    /** The next version will bring Java. */
    void skipToCode() {
        newest = (newest / WITH_CODE + 1) * WITH_CODE - 1;
    }

    /** The definition of a version. */
    AgencyJar jar(String version) {
        AgencyJar jar = AgencyJar.of("batanghari")
                .as(id)
                .header("Bundle-Version", version)
                .version(version);
        return minor(version) % WITH_CODE == 0 ? OutsideSystems.addedTo(jar) : jar;
    }

    /** The files of a version as the register keeps them. */
    Map<String, byte[]> files(String version) {
        Act brought = acts.stream()
                .filter(act -> act.version().equals(version))
                .findFirst()
                .orElseThrow();
        DroppedForm form =
                brought.origin().equals(DroppedForm.STREAM.origin(id)) ? DroppedForm.STREAM : DroppedForm.ZIP;
        return form.kept(jar(version));
    }

    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }

    /** The bundle of a version. */
    String bundle(String version) {
        return jar(version).writeTo(folder.resolve(id + "-" + version + ".jar"));
    }

    /** A feature repository with one feature for a version. */
    String repository(String version) {
        String address = bundle(version);
        try {
            return Files.writeString(folder.resolve("features-" + version + ".xml"), features(version, address))
                    .toUri()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String features(String version, String address) {
        return """
                <features name="%1$s-%2$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="%1$s" version="%2$s">
                    <feature>talaksana</feature>
                    <bundle start-level="90">%3$s</bundle>
                  </feature>
                </features>
                """
                .formatted(id, version, address);
    }

    /** A KAR of a version: its feature and its bundle as they would lie in a Maven repository. */
    Path kar(String version) {
        String place = "repository/contoh/" + id + "/" + version + "/" + id + "-" + version;
        Path kar = folder.resolve(id + "-" + version + ".kar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(kar))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write("Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry(place + "-features.xml"));
            out.write(features(version, "mvn:contoh/" + id + "/" + version).getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry(place + ".jar"));
            bundle(version);
            out.write(Files.readAllBytes(folder.resolve(id + "-" + version + ".jar")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kar;
    }
}
