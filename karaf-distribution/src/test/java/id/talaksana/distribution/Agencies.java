package id.talaksana.distribution;

/** How many agencies a container serves. */
final class Agencies {
    private Agencies() {}

    /** Waits until this many take new cases: they come after the core, for whose health the launcher waits. */
    static RunningContainer await(int count, RunningContainer container) {
        Person anybody = Person.anonymous(container);
        RunningContainer.await(
                count + " agencies",
                () -> anybody.get("/health")
                                .body()
                                .path("agencies")
                                .path("open")
                                .asInt()
                        >= count);
        return container;
    }
}
