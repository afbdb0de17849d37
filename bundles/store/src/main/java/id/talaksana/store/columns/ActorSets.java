package id.talaksana.store.columns;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Crews: the sets of actors who may close a step, in one column that a work list can be indexed by. */
public final class ActorSets {
    private ActorSets() {}

    /** The sorted ids joined by '+', which no id holds. */
    public static String of(Collection<String> actors) {
        if (actors.size() == 1) {
            return checked(actors.iterator().next());
        }
        actors.forEach(ActorSets::checked);
        return String.join("+", new TreeSet<>(actors));
    }

    public static List<String> actors(String crew) {
        return crew.isEmpty() ? List.of() : List.of(crew.split("\\+"));
    }

    private static String checked(String actor) {
        if (actor.isEmpty() || actor.indexOf('+') >= 0) {
            throw new IllegalArgumentException("not an actor's id: '" + actor + "'");
        }
        return actor;
    }
}
