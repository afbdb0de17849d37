package id.talaksana.core.catalogue;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Role;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.AgencyWall;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What is decided on a version that waits: for a second person, or for its day. On what the register says now. */
final class SecondPerson {
    private final AgencyRegisters registers;
    private final InUse view;
    private final Supplier<Instant> now;

    SecondPerson(AgencyRegisters registers, InUse view, Supplier<Instant> now) {
        this.registers = registers;
        this.view = view;
        this.now = now;
    }

    void require(Account who, String agency, boolean secondPerson, String reason) {
        if (!secondPerson && who.role() != Role.CENTRAL_ADMINISTRATOR) {
            throw new Refusal(FORBIDDEN, CoreWords.text("one-person-is-enough-again"), List.of());
        }
        Act act = secondPerson ? Act.TWO_PERSONS : Act.ONE_PERSON;
        act(
                who,
                agency,
                register -> register.needsTwoPersons() == secondPerson
                        ? null
                        : register.next(act, null, by(who), reason, now.get()));
    }

    void approve(Account who, String agency, String version) {
        act(who, agency, register -> {
            Publication proposed = proposed(register, version);
            if (Doer.of(proposed.by()).sharesPersonWith(who.doer())) {
                throw new Refusal(FORBIDDEN, CoreWords.text("another-person-approves-of-it", proposed.by()), List.of());
            }
            return register.again(Act.APPROVED, proposed, proposed.origin(), by(who), proposed.reason(), now.get());
        });
    }

    void decline(Account who, String agency, String version, String reason) {
        act(who, agency, register -> {
            Publication proposed = proposed(register, version);
            return register.again(Act.DECLINED, proposed, proposed.origin(), by(who), reason, now.get());
        });
    }

    void cancel(Account who, String agency, String version, String reason) {
        act(who, agency, register -> {
            List<Publication> waiting = register.newestFirst().stream()
                    .filter(p -> register.standing(p, view.now(register)) == Standing.AWAITS_EFFECT)
                    .toList();
            Publication cancelled = named(waiting, version, "no-such-version-waits-for-its-day");
            return register.again(Act.CANCELLED, cancelled, cancelled.origin(), by(who), reason, now.get());
        });
    }

    private static Publication proposed(AgencyRegister register, String version) {
        return named(register.proposed(), version, "no-such-version-waits-for-a-second-person");
    }

    private static Publication named(List<Publication> waiting, String version, String none) {
        List<String> versions = waiting.stream().map(Publication::version).toList();
        return waiting.stream()
                .filter(p -> p.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CONFLICT,
                        CoreWords.text(none, version, versions.isEmpty() ? "–" : String.join(", ", versions)),
                        versions));
    }

    private void act(Account who, String agency, Function<AgencyRegister, Publication> decide) {
        AgencyWall.guard(who, agency);
        registers.read(agency);
        registers.existing(agency);
        registers.act(agency, decide, UnaryOperator.identity());
    }

    private static String by(Account who) {
        return who.doer().toString();
    }
}
