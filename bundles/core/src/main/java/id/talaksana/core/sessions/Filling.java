package id.talaksana.core.sessions;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sessions that fill in their order: each applicant gets the first that has room and no other of theirs beside it. */
final class Filling {
    private final List<Session> all;
    private final List<Session> its;
    private final OtherRounds elsewhere;
    private final boolean beyondCapacity;
    private final Map<Integer, Integer> in = new HashMap<>();
    private final Map<Integer, Set<Session>> others = new HashMap<>();
    final List<Participant> fresh = new ArrayList<>();

    /**
     * @param its those that are filled
     * @param elsewhere what they take part in of other rounds
     * @param beyondCapacity whether one takes in whoever is named: then it clashes
     */
    Filling(
            List<Session> all,
            List<Session> its,
            List<Participant> seated,
            OtherRounds elsewhere,
            boolean beyondCapacity) {
        this.all = all;
        this.its = its;
        this.elsewhere = elsewhere;
        this.beyondCapacity = beyondCapacity;
        Map<Integer, Session> byNumber = new HashMap<>();
        all.forEach(session -> {
            byNumber.put(session.number(), session);
            in.put(session.number(), session.participants());
        });
        seated.forEach(each -> others.computeIfAbsent(each.applicant(), applicant -> new HashSet<>())
                .add(byNumber.get(each.session())));
    }

    /** False where there is no room. */
    boolean take(Applicant one) {
        Set<Session> own = others.getOrDefault(one.number(), Set.of());
        for (Session session : its) {
            boolean room = in.get(session.number()) < session.slot().capacity()
                    && own.stream().noneMatch(other -> other.slot().overlaps(session.slot()))
                    && elsewhere.beside(session.slot()).stream()
                            .noneMatch(other -> elsewhere.takingPart(other).contains(one.number()));
            if (room || beyondCapacity) {
                in.merge(session.number(), 1, Integer::sum);
                fresh.add(new Participant(
                        one.number(), session.number(), one.registration(), one.name(), one.formation(), null, null));
                return true;
            }
        }
        return false;
    }

    /** All sessions with those whom they took in. */
    List<Session> sessions() {
        return all.stream()
                .map(each -> new Session(
                        each.number(),
                        each.step(),
                        each.slot(),
                        in.get(each.number()),
                        each.present(),
                        each.excused(),
                        each.absent(),
                        each.moved(),
                        each.entry()))
                .toList();
    }
}
