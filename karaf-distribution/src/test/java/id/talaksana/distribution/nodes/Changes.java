package id.talaksana.distribution.nodes;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An administrator who changes an agency at any node, act after act, and sees at each other node when it is in force there.
 * From the moment of each answer an officer at another node may begin nothing under what was before.
 */
final class Changes implements Runnable {
    static final String AGENCY = "kembali";
    private static final String CASES = "/agencies/" + AGENCY + "/services/persetujuan-teknis-ni-casn/cases";
    private static final String PATH = "/agencies/" + AGENCY;

    private final Installation installation;
    private final Person officer;
    private final Failures failures;
    private final Random random;
    private final List<Long> untilInForce = new ArrayList<>();
    private final List<String> underTheOld = new ArrayList<>();
    private volatile boolean stopping;
    private volatile int acts;
    private int newest;
    private String version;

    /** Brings the agency in. */
    Changes(Installation installation, Failures failures, long seed) {
        this.installation = installation;
        this.failures = failures;
        this.random = new Random(seed);
        upload();
        this.officer = Person.added(
                installation.nodes().get(0).container(),
                "petugas-kembali",
                "--role officer --agency " + AGENCY + " --actor tim-pemroses --actor pejabat-penandatanganan");
    }

    @Override
    public void run() {
        while (!stopping && !failures.enough()) {
            switch (random.nextInt(3)) {
                case 0 -> upload();
                case 1 -> rollBack();
                default -> freezeAndThaw();
            }
        }
    }

    private void upload() {
        String next = ++newest + ".0.0";
        byte[] zip = AgencyJar.of("kanreg")
                .with("agency.yaml", "agency: kanreg", "agency: " + AGENCY)
                .version(next)
                .zip();
        act("upload " + next, who -> who.upload(PATH + "/definitions", zip), isVersion(next));
        version = next;
        if (officer != null) {
            beginsUnder(version);
        }
    }

    private void rollBack() {
        String former = 1 + random.nextInt(newest) + ".0.0";
        if (former.equals(version)) {
            return;
        }
        Map<String, String> body = Map.of("version", former, "reason", "Uji");
        act("rollback to " + former, who -> who.post(PATH + "/rollback", body), isVersion(former));
        version = former;
        beginsUnder(version);
    }

    private void freezeAndThaw() {
        Map<String, String> reason = Map.of("reason", "Uji");
        act("freeze", who -> who.post(PATH + "/freeze", reason), isState("frozen"));
        open(answer -> answer.status() == 409, "frozen");
        act("thaw", who -> who.post(PATH + "/thaw", reason), isState("open"));
        beginsUnder(version);
    }

    /** Asks until it is answered; then waits for each other node. */
    private void act(String what, Function<Person, Person.Answer> deed, Predicate<Person.Answer> done) {
        long answered = 0;
        Node at = null;
        while (answered == 0) {
            at = installation.any(random);
            int absences = at.absences();
            try {
                Person.Answer answer = deed.apply(installation.administrator(at));
                answered = System.nanoTime();
                if (answer.status() / 100 != 2 && !seen(at, done)) {
                    failures.add(what + " at " + at + " was answered " + answer.status() + " " + answer.body());
                    return;
                }
            } catch (UncheckedIOException e) {
                if (at.stayedSince(absences)) {
                    failures.add(what + " at " + at + " " + e);
                    return;
                }
            }
        }
        acts++;
        for (Node other : installation.nodes()) {
            int absences = other.absences();
            if (other != at && !other.isAway()) {
                while (other.stayedSince(absences) && !seen(other, done)) {
                    Thread.onSpinWait();
                }
                if (other.stayedSince(absences)) {
                    untilInForce.add(System.nanoTime() - answered);
                }
            }
        }
    }

    private boolean seen(Node node, Predicate<Person.Answer> done) {
        try {
            return done.test(installation.administrator(node).get(PATH));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Predicate<Person.Answer> isVersion(String version) {
        return answer ->
                answer.status() == 200 && answer.body().path("version").asText().equals(version);
    }

    private static Predicate<Person.Answer> isState(String state) {
        return answer ->
                answer.status() == 200 && answer.body().path("state").asText().equals(state);
    }

    /** Begins a case, which must be under the version of the last act. */
    void examine() {
        beginsUnder(version);
    }

    private void beginsUnder(String expected) {
        open(
                answer -> answer.status() == 201
                        && answer.body().path("definitionVersion").asText().equals(expected),
                expected);
    }

    /** An opening at any node, which must not know less than the answer before. */
    private void open(Predicate<Person.Answer> right, String expected) {
        Node node = installation.any(random);
        int absences = node.absences();
        try {
            Person.Answer answer = officer.at(node.container()).post(CASES, Map.of("subject", "Sesudah " + expected));
            if (!right.test(answer) && node.stayedSince(absences)) {
                underTheOld.add(node + ", not " + expected + ": " + answer.body());
            }
        } catch (UncheckedIOException e) {
            if (node.stayedSince(absences)) {
                failures.add("an opening at " + node + " " + e);
            }
        }
    }

    void stop() {
        stopping = true;
    }

    int acts() {
        return acts;
    }

    /** How long each act took from its answer until another node had it in force. */
    List<Long> untilInForce() {
        return untilInForce;
    }

    /** What was begun, or refused, as if an act that was answered had not been. */
    List<String> underTheOld() {
        return underTheOld;
    }
}
