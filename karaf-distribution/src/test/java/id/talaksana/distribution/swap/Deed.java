package id.talaksana.distribution.swap;

import id.talaksana.distribution.Bundles;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One change of one agency, together with what the agency is to be after it.
 *
 * @param intended the agency when it is done
 * @param command does it
 * @param isAnswered whether the command's return says that it is done; a copy into a folder says nothing
 */
record Deed(String what, SwappedAgency intended, BiConsumer<RunningContainer, Person> command, boolean isAnswered) {

    void run(RunningContainer container, Person administrator) {
        command.accept(container, administrator);
    }

    /** Once more, as an administrator would who does not know whether it was done; what counts is the outcome. */
    void again(RunningContainer container, Person administrator) {
        try {
            command.accept(container, administrator);
        } catch (AssertionError refused) {
            System.out.println(this + " once more: " + refused.getMessage());
        }
    }

    @Override
    public String toString() {
        return what + " of " + intended.id() + " to " + intended.state() + " " + intended.version();
    }

    /** One of those that can be done now. */
    static Deed any(SwappedAgency agency, Random random) {
        List<Supplier<Deed>> fitting = new ArrayList<>();
        SwappedAgency.Presence presence = agency.presence();
        Way way = Way.ALL.get(random.nextInt(Way.ALL.size()));
        boolean console = random.nextBoolean();
        if (agency.isRetired()) {
            fitting.add(() -> resume(agency, console));
        } else {
            fitting.add(() -> upload(agency));
            fitting.add(() -> retire(agency, console));
        }
        if (presence == null && !agency.isRetired()) {
            fitting.add(() -> bring(agency, way));
            fitting.add(() -> bring(agency, way));
            fitting.add(() -> bring(agency, way));
        }
        if (presence != null) {
            fitting.add(() -> remove(agency));
        }
        // What a feature or KAR installed is the features service's: it is replaced, not updated behind its back.
        if (presence != null && !agency.isRetired() && presence.way().isUpdated()) {
            fitting.add(() -> update(agency));
            fitting.add(() -> update(agency));
        }
        List<String> earlier = agency.earlier();
        if (!earlier.isEmpty()) {
            fitting.add(() -> rollback(agency, earlier.get(random.nextInt(earlier.size())), console));
        }
        return fitting.get(random.nextInt(fitting.size())).get();
    }

    static Deed bring(SwappedAgency agency, Way way) {
        SwappedAgency after = agency.copy();
        String version = after.next();
        after.brought(way, way.name(after, version), version);
        return new Deed(
                "install by " + way,
                after,
                (container, administrator) -> way.bring(container, after, version),
                way.isAnswered());
    }

    private static Deed update(SwappedAgency agency) {
        Way way = agency.presence().way();
        SwappedAgency after = agency.copy();
        String version = after.next();
        after.updated(version);
        return new Deed(
                "update by " + way,
                after,
                (container, administrator) -> {
                    // Karaf has no update of what a crash destroyed; a folder takes whatever lies there.
                    if (way.isAnswered() && !Bundles.of(container).containsKey(after.bundle())) {
                        way.bring(container, after, version);
                    } else {
                        way.update(container, after, version);
                    }
                },
                way.isAnswered());
    }

    private static Deed remove(SwappedAgency agency) {
        SwappedAgency.Presence presence = agency.presence();
        SwappedAgency after = agency.copy();
        after.removed();
        return new Deed(
                "remove by " + presence.way(),
                after,
                (container, administrator) -> presence.way().remove(container, after, presence.name()),
                presence.way().isAnswered());
    }

    private static Deed upload(SwappedAgency agency) {
        SwappedAgency after = agency.copy();
        String version = after.next();
        after.uploaded(version);
        byte[] zip = after.jar(version).zip();
        return new Deed(
                "upload",
                after,
                (container, administrator) -> administrator
                        .upload("/agencies/" + after.id() + "/definitions", zip)
                        .with(201),
                true);
    }

    private static Deed rollback(SwappedAgency agency, String version, boolean console) {
        SwappedAgency after = agency.copy();
        after.rolledBack(version);
        return act(after, "rollback", "--reason uji", version, Map.of("version", version, "reason", "uji"), console);
    }

    private static Deed retire(SwappedAgency agency, boolean console) {
        SwappedAgency after = agency.copy();
        after.retired(true);
        return act(after, "retire", "--reason uji", "", Map.of("reason", "uji"), console);
    }

    private static Deed resume(SwappedAgency agency, boolean console) {
        SwappedAgency after = agency.copy();
        after.retired(false);
        return act(after, "resume", "", "", Map.of(), console);
    }

    private static Deed act(
            SwappedAgency after, String act, String options, String version, Map<String, ?> body, boolean console) {
        return new Deed(
                console ? "agency:" + act : act + " over HTTP",
                after,
                (container, administrator) -> {
                    if (console) {
                        container.console("agency:" + act + " " + options + " " + after.id() + " " + version);
                    } else {
                        administrator
                                .post("/agencies/" + after.id() + "/" + act, body)
                                .with(200);
                    }
                },
                true);
    }
}
