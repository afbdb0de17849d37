package id.talaksana.core.judgements;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.comparison.VariantJudgement.Judged;
import id.talaksana.api.comparison.VariantJudgement.Match;
import id.talaksana.api.comparison.VariantJudgements;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.administration.JudgementStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** VariantJudgements in the store, where of two services the one stands at the left whose name comes first. */
@Component(service = VariantJudgements.class)
public final class StoredJudgements implements VariantJudgements {
    private final Catalogue catalogue;
    private final JudgementStore store;
    private final Clock clock;

    @Activate
    public StoredJudgements(@Reference Catalogue catalogue, @Reference JudgementStore store, @Reference Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<VariantJudgement> standing(ServiceId left, ServiceId right) {
        List<VariantJudgement> standing = new ArrayList<>();
        for (VariantJudgement next : kept(left, right)) {
            standing.removeIf(next::meets);
            standing.add(next);
        }
        return standing;
    }

    @Override
    public List<VariantJudgement> all(Account who, ServiceId left, ServiceId right) {
        guard(who);
        List<VariantJudgement> all = new ArrayList<>(kept(left, right));
        Collections.reverse(all);
        return all;
    }

    private List<VariantJudgement> kept(ServiceId left, ServiceId right) {
        return isTurned(left, right)
                ? store.of(right, left).stream().map(VariantJudgement::turned).toList()
                : store.of(left, right);
    }

    private static boolean isTurned(ServiceId left, ServiceId right) {
        return left.toString().compareTo(right.toString()) > 0;
    }

    @Override
    public VariantJudgement judge(Account who, ServiceId left, ServiceId right, Opinion opinion) {
        guard(who);
        check(left, right, opinion);
        List<VariantJudgement> before = kept(left, right);
        VariantJudgement next = new VariantJudgement(
                before.size() + 1,
                judged(left, opinion.leftStep()),
                judged(right, opinion.rightStep()),
                opinion.match(),
                opinion.remark() == null || opinion.remark().isBlank()
                        ? null
                        : opinion.remark().strip(),
                who.doer().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        refuseUnseen(before, next, opinion.seen());
        if (!store.append(isTurned(left, right) ? next.turned() : next)) {
            throw new Refusal(CONFLICT, CoreWords.text("somebody-judged-these-two-just-now"), List.of());
        }
        return next;
    }

    private static void guard(Account who) {
        if (who.role().ofOneAgency()) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-central-staff-judges-comparisons"), List.of());
        }
    }

    private static void check(ServiceId left, ServiceId right, Opinion opinion) {
        if (left.equals(right)) {
            throw refused(CoreWords.text("a-service-is-not-compared-with-itself"));
        }
        boolean pair = opinion.leftStep() != null && opinion.rightStep() != null;
        boolean one = opinion.leftStep() != null || opinion.rightStep() != null;
        if (opinion.match() == null || (opinion.match() == Match.NONE ? pair || !one : !pair)) {
            throw refused(CoreWords.text("a-pair-has-two-steps-and-none-has-one"));
        }
        WrittenText.check(opinion.remark());
        if (opinion.remark() != null && opinion.remark().length() > LONGEST_REMARK) {
            throw refused(CoreWords.text("a-remark-has-at-most-characters", LONGEST_REMARK));
        }
    }

    /** What one would overrule without having seen it is told instead. */
    private static void refuseUnseen(List<VariantJudgement> before, VariantJudgement next, Integer seen) {
        VariantJudgement last = before.stream()
                .filter(next::meets)
                .reduce((first, second) -> second)
                .orElse(null);
        if (seen != null && last != null && last.number() > seen) {
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text("somebody-judged-this-step-meanwhile"),
                    List.of(),
                    new Refusal.First(last.by(), last.at(), null, last.match().toString()));
        }
    }

    private Judged judged(ServiceId id, String step) {
        AgencyDefinition definition = catalogue
                .agency(id.agency())
                .flatMap(AgencyEntry::current)
                .orElseThrow(
                        () -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-agency", id.agency()), List.of()));
        PublicService service = definition
                .service(id.service())
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        CoreWords.text("this-agency-has-no-such-service"),
                        definition.services().stream().map(PublicService::id).toList()));
        if (step != null && service.step(step).isEmpty()) {
            throw new Refusal(
                    INVALID,
                    CoreWords.text("this-service-has-no-such-step"),
                    service.steps().stream().map(Step::id).toList());
        }
        return new Judged(id, definition.digest(), step);
    }

    private static Refusal refused(Text reason) {
        return new Refusal(INVALID, reason, List.of());
    }
}
