package id.talaksana.distribution.swap;

import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A deed that changes which version of an agency serves, or whether one does. */
interface Swap {
    /** All that there are, the frequent ones more than once. */
    List<Swap> ALL = List.of(
            new Bring(),
            new Bring(),
            new Update(),
            new Update(),
            new Update(),
            new Replace(),
            new Replace(),
            new Upload(),
            new Upload(),
            new Rollback(),
            new Rollback(),
            new Retire(),
            new Resume(),
            new Resume(),
            new Remove());

    /** Whether it can be done now. */
    boolean fits(SwappedAgency agency);

    /** Does it and says what it was. */
    String apply(Scene scene, SwappedAgency agency);

    /**
     * Where it is done, and by what chance its choices are made.
     *
     * @param ways those that have not had their turn
     */
    record Scene(RunningContainer container, Person administrator, Random random, List<Way> ways) {
        Scene(RunningContainer container, Person administrator, Random random) {
            this(container, administrator, random, new ArrayList<>());
        }

        /** Each way has its turn before one comes again. */
        Way way() {
            if (ways.isEmpty()) {
                ways.addAll(Way.ALL);
                Collections.shuffle(ways, random);
            }
            return ways.remove(ways.size() - 1);
        }

        <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        boolean orElse() {
            return random.nextBoolean();
        }
    }

    /** The agency comes in the next version. */
    record Bring() implements Swap {
        @Override
        public boolean fits(SwappedAgency agency) {
            return agency.presence() == null && !agency.isRetired();
        }

        @Override
        public String apply(Scene scene, SwappedAgency agency) {
            Way way = scene.way();
            way.bringNext(scene.container(), agency);
            return "install by " + way;
        }
    }

    /** The next version comes in the place of the one that is here. */
    record Update() implements Swap {
        @Override
        public boolean fits(SwappedAgency agency) {
            // What a feature installed is the features service's: it is replaced, not updated behind its back.
            return agency.presence() != null && agency.presence().way().isUpdated();
        }

        @Override
        public String apply(Scene scene, SwappedAgency agency) {
            Way way = agency.presence().way();
            String version = agency.next();
            way.update(scene.container(), agency, version);
            agency.updated(version);
            return "update by " + way;
        }
    }

    /** It goes and comes at once in the next version, perhaps by another way. */
    record Replace() implements Swap {
        @Override
        public boolean fits(SwappedAgency agency) {
            return agency.presence() != null && !agency.isRetired();
        }

        @Override
        public String apply(Scene scene, SwappedAgency agency) {
            SwappedAgency.Presence before = agency.presence();
            before.way().remove(scene.container(), agency, before.name());
            Way way = scene.way();
            way.bringNext(scene.container(), agency);
            return "replace by " + way;
        }
    }

    /** The next version comes over HTTP. */
    record Upload() implements Swap {
        @Override
        public boolean fits(SwappedAgency agency) {
            return !agency.isRetired();
        }

        @Override
        public String apply(Scene scene, SwappedAgency agency) {
            String version = agency.next();
            scene.administrator()
                    .upload(
                            "/agencies/" + agency.id() + "/definitions",
                            agency.jar(version).zip())
                    .with(201);
            agency.uploaded(version);
            return "upload";
        }
    }

    /** An earlier version is taken into use again. */
    record Rollback() implements Swap {
        @Override
        public boolean fits(SwappedAgency agency) {
            return !agency.earlier().isEmpty();
        }

        @Override
        public String apply(Scene scene, SwappedAgency agency) {
            String version = scene.oneOf(agency.earlier());
            boolean console = scene.orElse();
            if (console) {
                scene.container().console("agency:rollback --reason uji " + agency.id() + " " + version);
            } else {
                scene.administrator()
                        .post("/agencies/" + agency.id() + "/rollback", Map.of("version", version, "reason", "uji"))
                        .with(200);
            }
            agency.rolledBack(version);
            return console ? "agency:rollback" : "rollback over HTTP";
        }
    }

    /** No new cases any more. */
    record Retire() implements Swap {
        @Override
        public boolean fits(SwappedAgency agency) {
            return agency.isOpen();
        }

        @Override
        public String apply(Scene scene, SwappedAgency agency) {
            boolean console = scene.orElse();
            if (console) {
                scene.container().console("agency:retire --reason uji " + agency.id());
            } else {
                scene.administrator()
                        .post("/agencies/" + agency.id() + "/retire", Map.of("reason", "uji"))
                        .with(200);
            }
            agency.retired(true);
            return console ? "agency:retire" : "retire over HTTP";
        }
    }

    /** New cases again. */
    record Resume() implements Swap {
        @Override
        public boolean fits(SwappedAgency agency) {
            return agency.isRetired();
        }

        @Override
        public String apply(Scene scene, SwappedAgency agency) {
            boolean console = scene.orElse();
            if (console) {
                scene.container().console("agency:resume " + agency.id());
            } else {
                scene.administrator()
                        .post("/agencies/" + agency.id() + "/resume", Map.of())
                        .with(200);
            }
            agency.retired(false);
            return console ? "agency:resume" : "resume over HTTP";
        }
    }

    /** It goes. */
    record Remove() implements Swap {
        @Override
        public boolean fits(SwappedAgency agency) {
            return agency.presence() != null;
        }

        @Override
        public String apply(Scene scene, SwappedAgency agency) {
            SwappedAgency.Presence before = agency.presence();
            before.way().remove(scene.container(), agency, before.name());
            agency.removed();
            return "remove by " + before.way();
        }
    }
}
