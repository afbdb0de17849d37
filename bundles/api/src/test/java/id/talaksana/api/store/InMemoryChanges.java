package id.talaksana.api.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bell that rings when a test says so; all who hear have heard when it returns. */
public final class InMemoryChanges implements ChangeBell {
    private final List<Ear> ears = new CopyOnWriteArrayList<>();

    private record Ear(Topic topic, Consumer<String> listener) {}

    @Override
    public Hearing hear(Topic topic, Consumer<String> listener) {
        Ear ear = new Ear(topic, listener);
        ears.add(ear);
        return () -> ears.remove(ear);
    }

    /** Tells everybody who hears this topic. */
    public void ring(Topic topic, String agency) {
        ears.stream().filter(ear -> ear.topic() == topic).forEach(ear -> ear.listener()
                .accept(agency));
    }
}
