package id.talaksana.karaf;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Publishing;
import id.talaksana.api.catalogue.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry that answers what it is told to, and remembers what it was asked. */
public final class FakeRegistry implements Registry, Publishing {
    public final List<String> asked = new ArrayList<>();
    public final List<Origin.Kind> arrived = new ArrayList<>();
    public List<VersionEntry> versions = List.of();
    public Plan plan;
    public Map<String, byte[]> published;
    public RuntimeException trouble;

    @Override
    public Inspection publish(String agency, Map<String, byte[]> files, Origin origin, String by, String decree) {
        if (trouble != null) {
            throw trouble;
        }
        asked.add("publish " + agency + " " + files.keySet() + " " + origin + " " + by);
        published = files;
        return new Inspection(Optional.empty(), List.of());
    }

    @Override
    public void here(String agency, Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void leaves(String agency, Origin origin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void arrived(Origin.Kind way) {
        if (trouble != null) {
            throw trouble;
        }
        arrived.add(way);
    }

    @Override
    public void away(String agency, Origin origin) {
        asked.add("away " + agency + " " + origin);
    }

    @Override
    public List<Recorded> acts(String agency) {
        return List.of();
    }

    @Override
    public List<VersionEntry> versions(String agency) {
        return versions;
    }

    @Override
    public void rollback(String agency, String version, String by, String reason) {
        asked.add("rollback " + agency + " " + version + " " + by + " " + reason);
    }

    @Override
    public void retire(String agency, String by, String reason) {
        asked.add("retire " + agency + " " + by + " " + reason);
    }

    @Override
    public void resume(String agency, String by, String reason) {
        asked.add("resume " + agency + " " + by + " " + reason);
    }

    @Override
    public void freeze(String agency, String by, String reason) {
        asked.add("freeze " + agency + " " + by + " " + reason);
    }

    @Override
    public void thaw(String agency, String by, String reason) {
        asked.add("thaw " + agency + " " + by + " " + reason);
    }

    @Override
    public Plan plan(String agency, Map<String, byte[]> files) {
        asked.add("plan " + agency + " " + files.keySet());
        return plan;
    }

    @Override
    public Optional<Map<String, byte[]>> files(String agency, String version) {
        return Optional.empty();
    }
}
