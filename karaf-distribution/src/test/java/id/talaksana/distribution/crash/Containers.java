package id.talaksana.distribution.crash;

import id.talaksana.distribution.RunningContainer;

/** Containers for these tests. */
final class Containers {
    private Containers() {}

    /** One that starts fast, over Derby unless it is told otherwise. */
    static RunningContainer container(String name) {
        return new RunningContainer(name).java("-XX:+UseSerialGC");
    }

    static RunningContainer container(String name, String database) {
        return container(name).with("TALAKSANA_DB", database);
    }
}
