package id.talaksana.core.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Transition;
import id.talaksana.api.definition.Transition.Rule;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.procedure.Route;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.Version;

/**
 * What the transition rules of a version say of cases that began under an earlier one. No effects, no store.
 *
 * @param pinned gives the definition of an agency's case by its digest
 */
public record Succession(AgencyDefinition next, Function<String, Optional<AgencyDefinition>> pinned, WorkTime time) {

    /**
     * The rule that covers a case; none covers one of this version or of a later one, and none a round: that stays under what its
     * applicants were told, until an administrator moves it.
     */
    public Optional<Transition> rule(CaseFile c) {
        if (isRound(c) || c.digest().equals(next.digest()) || !earlier(c.definitionVersion(), next.version())) {
            return Optional.empty();
        }
        LocalDate opened =
                LocalDate.ofInstant(c.openedAt(), next.agency().timeZone().value());
        return next.transitions().stream()
                .filter(rule -> rule.covers(c.service(), opened))
                .findFirst();
    }

    private boolean isRound(CaseFile c) {
        return pinned.apply(c.digest())
                .flatMap(definition -> definition.service(c.service()))
                .filter(service -> new Selecting(service).isRound())
                .isPresent();
    }

    /** How a case goes over under a rule. */
    public Transfer transfer(CaseFile c, Transition rule) {
        return new Transfer(pinned.apply(c.digest()).orElse(null), next, rule.steps(), time);
    }

    /** What becomes of an open case. */
    public Forecast forecast(CaseFile c) {
        Transition rule = rule(c).orElse(null);
        if (rule == null) {
            return stays(c, isRound(c) ? CoreWords.text("a-round-stays-under-its-version") : null);
        }
        return switch (rule.cases()) {
            case STAY -> stays(c, said(rule, CoreWords.text("stays")));
            case MOVE -> transfer(c, rule).forecast(c);
            case MOVE_AT_STEP -> atStep(c, rule);
        };
    }

    /** Whether a case goes over now, where it stands, because a rule says so. */
    public boolean movesNow(CaseFile c) {
        Forecast forecast = forecast(c);
        return forecast.fate() == Fate.MOVES && forecast.reason() == null && rule(c).isPresent();
    }

    /**
     * How a case goes over when a step of its own version is to be opened, because a rule names that step; with all that is open
     * then.
     */
    Optional<Transfer> crossing(CaseFile c, StepRow closed, Route.Ending ending) {
        return rule(c).filter(rule -> rule.cases() == Rule.MOVE_AT_STEP)
                .filter(rule -> ending.next().stream().anyMatch(opening -> transfer(c, rule)
                        .counterpart(c.service(), opening.id())
                        .filter(step -> step.id().equals(rule.step())
                                && step.appliesTo(transfer(c, rule).circumstances(c)))
                        .isPresent()))
                .map(rule -> transfer(c, rule))
                .filter(transfer -> transfer.stop(c, open(c, closed, ending)) == null);
    }

    /** The steps of its own version that are open in a case when one was closed. */
    static List<String> open(CaseFile c, StepRow closed, Route.Ending ending) {
        List<String> open = new ArrayList<>();
        c.openBeside(closed).stream()
                .map(StepRow::step)
                .filter(step -> !ending.left().contains(step))
                .forEach(open::add);
        ending.next().forEach(step -> open.add(step.id()));
        return open;
    }

    private Forecast atStep(CaseFile c, Transition rule) {
        List<String> open = c.open().stream().map(StepRow::step).toList();
        Transfer transfer = transfer(c, rule);
        if (!transfer.takes(c) || open.stream().anyMatch(step -> isAt(transfer, c, step, rule.step()))) {
            return transfer.forecast(c);
        }
        PublicService own =
                pinned.apply(c.digest()).flatMap(d -> d.service(c.service())).orElse(null);
        if (own != null) {
            boolean comes = comes(c, rule, open, transfer, own);
            if (comes) {
                return movesLater(c, rule, open);
            }
        }
        return stays(c, said(rule, CoreWords.text("stays-having-passed-the-step", rule.step())));
    }

    private static boolean comes(CaseFile c, Transition rule, List<String> open, Transfer transfer, PublicService own) {
        Precedence order = Precedence.of(own);
        return own.steps().stream()
                .filter(step -> open.stream().anyMatch(now -> order.isAfter(step.id(), now)))
                .anyMatch(step -> isAt(transfer, c, step.id(), rule.step()));
    }

    private static Forecast movesLater(CaseFile c, Transition rule, List<String> open) {
        return new Forecast(
                c.id(),
                Transfer.said(open),
                Fate.MOVES,
                rule.step(),
                null,
                said(rule, CoreWords.text("moves-when-it-comes", rule.step())));
    }

    private static boolean isAt(Transfer transfer, CaseFile c, String own, String named) {
        return transfer.counterpart(c.service(), own)
                .filter(step -> step.id().equals(named))
                .isPresent();
    }

    private static Forecast stays(CaseFile c, Text reason) {
        List<String> open = c.open().stream().map(StepRow::step).toList();
        return new Forecast(c.id(), Transfer.said(open), Fate.STAYS, null, Transfer.due(c, StepRow::dueAt), reason);
    }

    private static Text said(Transition rule, Text sentence) {
        return CoreWords.text("by-its-basis", sentence, rule.basis());
    }

    /** Whether one semantic version is earlier than another. */
    private static boolean earlier(String one, String other) {
        return Version.parseVersion(one).compareTo(Version.parseVersion(other)) < 0;
    }
}
