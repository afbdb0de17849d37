package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts of administrators on an agency as a whole, on what the register says now. */
final class AdministratorsActs {
    private static final Logger LOG = LoggerFactory.getLogger(AdministratorsActs.class);

    private final AgencyRegisters registers;
    private final InUse view;
    private final Supplier<Instant> now;

    AdministratorsActs(AgencyRegisters registers, InUse view, Supplier<Instant> now) {
        this.registers = registers;
        this.view = view;
        this.now = now;
    }

    void rollback(String agency, String version, String by, String reason) {
        registers.read(agency);
        registers.existing(agency);
        registers
                .act(agency, register -> rolledBack(register, version, by, reason), UnaryOperator.identity())
                .ifPresent(act -> LOG.info("{} is back at {} by {}", agency, act.version(), by));
    }

    private Publication rolledBack(AgencyRegister register, String version, String by, String reason) {
        Publication inUse = register.inUse(view.now(register)).orElseThrow(() -> nothing(register.agency()));
        List<String> others = register.newestFirst().stream()
                .map(Publication::version)
                .filter(v -> !v.equals(inUse.version()))
                .toList();
        String wanted = version != null ? version : others.isEmpty() ? "" : others.get(0);
        Publication target = target(register, inUse, others, wanted);
        // What is kept for ever can be used again, also when whatever brought it is no longer here to go away.
        Origin origin = register.hasLeft(target.origin()) ? new Origin(Origin.Kind.UPLOAD, by) : target.origin();
        return register.again(Act.ROLLED_BACK, target, origin, by, reason, now.get());
    }

    private static Publication target(AgencyRegister register, Publication inUse, List<String> others, String wanted) {
        return register.taken().stream()
                .filter(p -> p.version().equals(wanted) && !wanted.equals(inUse.version()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        wanted.equals(inUse.version())
                                ? CoreWords.text("version-is-in-use", wanted)
                                : others.isEmpty()
                                        ? CoreWords.text("there-is-no-other-version", wanted)
                                        : CoreWords.text(
                                                "version-cannot-be-taken-into-use", wanted, String.join(", ", others)),
                        others));
    }

    void retire(String agency, String by, String reason) {
        act(agency, register -> !register.retired(), Act.RETIRED, by, reason);
    }

    void freeze(String agency, String by, String reason) {
        act(agency, register -> !register.frozen(), Act.FROZEN, by, reason);
    }

    void thaw(String agency, String by, String reason) {
        act(agency, AgencyRegister::frozen, Act.THAWED, by, reason);
    }

    void resume(String agency, String by, String reason) {
        act(agency, AgencyRegister::retired, Act.RESUMED, by, reason);
    }

    /** An act on the agency as a whole, where it changes something. */
    private void act(String agency, Predicate<AgencyRegister> changes, Act act, String by, String reason) {
        registers.read(agency);
        registers.existing(agency);
        registers.act(
                agency,
                register -> changes.test(register) ? register.next(act, null, by, reason, now.get()) : null,
                UnaryOperator.identity());
    }

    private static Refusal nothing(String agency) {
        return new Refusal(
                Refusal.Kind.CONFLICT, CoreWords.text("the-agency-never-had-an-accepted", agency), List.of());
    }
}
