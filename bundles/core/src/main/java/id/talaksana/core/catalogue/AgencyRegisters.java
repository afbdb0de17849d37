package id.talaksana.core.catalogue;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All registers as this node knows them, as one immutable map behind a volatile reference, and the one way to make an act.
 *
 * <p>The register is the database's. What this node knows of it may be behind, never ahead or different: an act is decided on
 * what is known and numbered as the next; when the database has another of that number, the acts that this node has not seen
 * are read, and it is decided anew. So acts have numbers without gaps, whatever node they were made on, and none is made on
 * conditions that no longer hold.
 */
final class AgencyRegisters {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyRegisters.class);

    /** Others can be first a few times; each time one of them got on. */
    private static final int ATTEMPTS = 20;

    private final PublicationStore publications;
    private volatile Map<String, AgencyRegister> all = Map.of();

    AgencyRegisters(PublicationStore publications) {
        this.publications = publications;
    }

    /** What is known now; the same map until something changes. */
    Map<String, AgencyRegister> all() {
        return all;
    }

    AgencyRegister of(String agency) {
        return all.getOrDefault(agency, AgencyRegister.empty(agency));
    }

    /** Reads all acts that this node has not seen. */
    synchronized void readAll() {
        Map<String, AgencyRegister> next = new TreeMap<>(all);
        for (Publication act : publications.list(Scope.EVERYTHING)) {
            next.merge(
                    act.agency(), AgencyRegister.empty(act.agency()).with(act), (register, one) -> register.with(act));
        }
        all = Collections.unmodifiableMap(next);
    }

    /** Reads the acts on an agency that this node has not seen, and gives them. */
    synchronized List<Publication> read(String agency) {
        AgencyRegister register = of(agency);
        List<Publication> unseen = publications.after(agency, register.lastNumber());
        for (Publication act : unseen) {
            register = register.with(act);
        }
        put(register);
        return unseen;
    }

    /** Changes what is of this node alone. */
    synchronized void change(String agency, UnaryOperator<AgencyRegister> change) {
        put(change.apply(of(agency)));
    }

    /**
     * Makes an act, if there is one to make, and what changes on this node with it, so that readers see both or neither.
     *
     * @param decide gives the next act on a register, or null for none; asked again when others were first. May refuse
     * @param here what changes on this node besides
     * @return the act that was made
     */
    synchronized Optional<Publication> act(
            String agency, Function<AgencyRegister, Publication> decide, UnaryOperator<AgencyRegister> here) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Publication next = decide.apply(of(agency));
            if (next == null) {
                put(here.apply(of(agency)));
                return Optional.empty();
            }
            if (appended(next)) {
                put(here.apply(of(agency).with(next)));
                return Optional.of(next);
            }
        }
        throw new Refusal(
                Refusal.Kind.UNAVAILABLE,
                CoreWords.text("the-register-of-keeps-being-changed-elsewhere", agency),
                List.of());
    }

    /** Whether it is on the register. If not, what is there in its place has been read. */
    private boolean appended(Publication act) {
        try {
            if (publications.append(act)) {
                return true;
            }
        } catch (RuntimeException e) {
            // The answer may have been lost after the commit: the register says what became of it.
            if (isThere(act, e)) {
                LOG.info("{}: act {} is on the register though its answer was lost", act.agency(), act.number());
                return true;
            }
            throw e;
        }
        read(act.agency());
        return of(act.agency()).acts().contains(act);
    }

    private boolean isThere(Publication act, RuntimeException failure) {
        try {
            read(act.agency());
            return of(act.agency()).acts().contains(act);
        } catch (RuntimeException e) {
            // The next act on this agency finds out.
            failure.addSuppressed(e);
            return false;
        }
    }

    private void put(AgencyRegister register) {
        boolean empty = register.equals(AgencyRegister.empty(register.agency()));
        if (all.get(register.agency()) == register || empty && !all.containsKey(register.agency())) {
            return;
        }
        Map<String, AgencyRegister> next = new TreeMap<>(all);
        if (empty) {
            next.remove(register.agency());
        } else {
            next.put(register.agency(), register);
        }
        all = Collections.unmodifiableMap(next);
    }

    /** The register of an agency that there is, or a refusal. */
    AgencyRegister existing(String agency) {
        if (!all().containsKey(agency)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, CoreWords.text("there-is-no-agency", agency), List.copyOf(all().keySet()));
        }
        return of(agency);
    }
}
