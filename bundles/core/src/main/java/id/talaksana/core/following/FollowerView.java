package id.talaksana.core.following;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.FollowedCase.FollowedStep;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.ConditionWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Leaves of a case what its applicant may see, in the words of the definitions that it went through. No effects. */
final class FollowerView {
    private final CaseFile file;
    private final Function<String, AgencyDefinition> definitions;
    private final Function<String, Optional<Account>> accounts;

    /**
     * @param definitions by digest
     * @param accounts by login name
     */
    FollowerView(
            CaseFile file,
            Function<String, AgencyDefinition> definitions,
            Function<String, Optional<Account>> accounts) {
        this.file = file;
        this.definitions = definitions;
        this.accounts = accounts;
    }

    FollowedCase of(List<StepRow> rows) {
        PublicService now = service(file.digest());
        return new FollowedCase(
                file.id(),
                file.service(),
                now.title(),
                file.definitionVersion(),
                file.digest(),
                file.subject(),
                file.state(),
                file.openedAt(),
                file.closedAt(),
                file.dueAt(),
                file.stoppedAt(),
                steps(rows),
                file.products().stream().map(id -> product(now, id)).toList());
    }

    private PublicService service(String digest) {
        return definitions.apply(digest).service(file.service()).orElseThrow();
    }

    /**
     * A row that moved the case was itself done under the version before, and so was what was left with it. Who of the office has
     * a step is nobody else's business.
     */
    private List<FollowedStep> steps(List<StepRow> rows) {
        List<FollowedStep> steps = new ArrayList<>();
        String digest = firstDigest(rows);
        String before = digest;
        for (StepRow row : rows) {
            boolean leftWithAnother = row.move() == null
                    && (StepRow.MOVED.equals(row.outcome()) || StepRow.SUPERSEDED.equals(row.outcome()));
            before = leftWithAnother ? before : digest;
            if (!row.changesHands()) {
                steps.add(step(row, opener(row, rows), definitions.apply(before)));
            }
            digest = row.move() == null ? digest : row.move().toDigest();
        }
        return steps;
    }

    private String firstDigest(List<StepRow> rows) {
        return rows.stream()
                .map(StepRow::move)
                .filter(Objects::nonNull)
                .findFirst()
                .map(StepRow.Move::fromDigest)
                .orElse(file.digest());
    }

    /** The row that it was opened with; null: the opening. */
    private static StepRow opener(StepRow row, List<StepRow> rows) {
        return rows.stream()
                .filter(other -> !other.isOpen() && row.openedWith() > 0 && other.place() == row.openedWith())
                .findFirst()
                .orElse(null);
    }

    private FollowedStep step(StepRow row, StepRow before, AgencyDefinition definition) {
        PublicService service = definition.service(file.service()).orElseThrow();
        Optional<Step> step = service.step(row.step());
        Optional<Step.Outcome> outcome = step.filter(s -> row.outcome() != null).flatMap(s -> s.outcome(row.outcome()));
        return new FollowedStep(
                row.number(),
                row.step(),
                step.map(Step::number).orElse(null),
                step.map(Step::text).orElse(null),
                actors(row).stream()
                        .flatMap(id -> service.actor(id).stream())
                        .map(Actor::name)
                        .toList(),
                row.openedAt(),
                row.dueAt(),
                row.closedAt(),
                row.outcome(),
                outcome.map(Step.Outcome::label).orElse(null),
                outcome.map(Step.Outcome::turnsDown).orElse(StepRow.WITHDRAWN.equals(row.outcome())),
                row.move() == null ? null : row.move().toVersion(),
                row.turn() == null ? null : row.turn().whose(),
                row.isStopped(),
                step.map(found -> because(found, before, service, file.circumstances(definition)))
                        .orElse(null),
                reason(row, before, service),
                outcome.map(Step.Outcome::correctedBy).flatMap(service::actor).map(Actor::name).stream()
                        .toList());
    }

    /** Why somebody else has to act: with what sent it back or stopped its clock, and with what waits for that. */
    private static String reason(StepRow row, StepRow before, PublicService service) {
        if (row.isOpen()) {
            return row.waitsForOthers() && before != null ? reason(before, null, service) : null;
        }
        boolean mended = service.step(row.step())
                .flatMap(step -> step.outcome(row.outcome()))
                .filter(outcome -> outcome.correctedBy() != null || outcome.returns() && isOthers(outcome, service))
                .isPresent();
        return mended || StepRow.SUSPENDED.equals(row.outcome()) ? row.comment() : null;
    }

    /** Whether a step is done again by somebody outside. */
    private static boolean isOthers(Step.Outcome outcome, PublicService service) {
        List<String> actors =
                service.step(outcome.returnTo().value()).map(Step::actorIds).orElse(List.of());
        return Turn.whose(actors, service) != Turn.Whose.OFFICE;
    }

    private static Text because(Step step, StepRow before, PublicService service, Circumstances known) {
        Step from = before == null ? null : service.step(before.step()).orElse(null);
        Text because = ConditionWording.both(service, words -> words.because(step, from, known));
        return because.indonesian().isEmpty() ? null : because;
    }

    /** Those who may do it; once done, those of them whom the account that did it holds. */
    private List<String> actors(StepRow row) {
        if (row.isOpen()) {
            return row.actors();
        }
        List<String> held = accounts.apply(Doer.of(row.closedBy()).account()).map(Account::actors).stream()
                .flatMap(all -> row.actors().stream().filter(all::contains))
                .toList();
        // Accounts come and go: the step itself was done by one of its actors all the same.
        return held.isEmpty() && !row.wasLeft() ? row.actors() : held;
    }

    private static Product product(PublicService service, String id) {
        return service.knownProducts().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .or(() -> service.steps().stream()
                        .flatMap(s -> s.outputs().stream())
                        .filter(item -> id.equals(item.id()))
                        .map(item -> new Product(id, item.text(), null))
                        .findFirst())
                .orElseGet(() -> new Product(id, Sourced.missing(null), null));
    }
}
