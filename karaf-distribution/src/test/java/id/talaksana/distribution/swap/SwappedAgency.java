package id.talaksana.distribution.swap;

import id.talaksana.distribution.AgencyJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An agency that is swapped, with what its register must say after each swap. Each version has the same steps and another
 * name of its unit.
 */
final class SwappedAgency {
    private final String id;
    private final Path folder;
    private final List<Act> acts = new ArrayList<>();
    private Presence presence;
    private boolean retired;
    private int newest;

    /**
     * A version that was taken into use.
     *
     * @param stays whether its origin cannot go away
     */
    private record Act(String version, boolean stays) {}

    /**
     * By what the agency's bundle is here.
     *
     * @param name of the feature or KAR, or the address of the bundle
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
        return act.stays() || presence != null;
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

    /** By what its bundle is here; null when it is not. */
    Presence presence() {
        return presence;
    }

    /** The newest version that came with a bundle. */
    String newestBrought() {
        return acts.stream()
                .filter(act -> !act.stays())
                .map(Act::version)
                .max(Comparator.comparing(version -> Integer.valueOf(version.split("\\.")[1])))
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
        acts.add(new Act(version, false));
    }

    void updated(String version) {
        acts.add(new Act(version, false));
    }

    void uploaded(String version) {
        acts.add(new Act(version, true));
    }

    void rolledBack(String version) {
        boolean stays =
                acts.stream().filter(act -> act.version().equals(version)).anyMatch(Act::stays);
        // Whose bundle has gone is used as if it had been uploaded.
        acts.add(new Act(version, stays || presence == null));
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

    /** The definition of a version. */
    AgencyJar jar(String version) {
        return AgencyJar.of("batanghari")
                .as(id)
                .header("Bundle-Version", version)
                .with("agency.yaml", "version: 1.0.0", "version: " + version);
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
