package id.talaksana.core.access;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.access.Substitutes;
import id.talaksana.api.access.Substitution;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.store.administration.SubstitutionStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who acts for whom, in the store. Looked up whenever it is asked, so that it is over when its last day is. */
@Component(service = Substitutes.class)
public final class StoredSubstitutes implements Substitutes {
    private final SubstitutionStore store;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Clock clock;

    @Activate
    public StoredSubstitutes(
            @Reference SubstitutionStore store,
            @Reference Accounts accounts,
            @Reference Catalogue catalogue,
            @Reference Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public List<Substitution> list(Account who, String agency) {
        AgencyWall.guard(who, agency);
        return store.list(Scope.of(agency)).stream()
                .sorted(Comparator.comparing(Substitution::number).reversed())
                .toList();
    }

    @Override
    public Substitution name(
            Account who,
            String agency,
            String absent,
            String substitute,
            LocalDate from,
            LocalDate until,
            String reason) {
        AgencyWall.guard(who, agency);
        Account away = officer(agency, absent);
        Account acts = officer(agency, substitute);
        if (away.name().equals(acts.name())) {
            throw refused(CoreWords.text("nobody-is-the-own-substitute"));
        }
        if (from.isBefore(today(agency))
                || until.isBefore(from)
                || from.plusDays(MOST_DAYS).isBefore(until)) {
            throw refused(CoreWords.text("a-substitute-acts-from-a-day-to-a-day", MOST_DAYS));
        }
        WrittenText.check(reason);
        if (reason != null && reason.length() > Cases.MAX_COMMENT) {
            throw refused(CoreWords.text("a-reason-has-at-most-characters", Cases.MAX_COMMENT));
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        int number = store.list(Scope.of(agency)).size() + 1;
        Substitution named = new Substitution(
                agency, number, absent, substitute, from, until, why, who.doer().toString(), now(), null, null);
        if (!store.append(named)) {
            throw new Refusal(CONFLICT, CoreWords.text("somebody-named-a-substitute-just-now"), List.of());
        }
        return named;
    }

    @Override
    public Substitution end(Account who, String agency, int number) {
        AgencyWall.guard(who, agency);
        Substitution found = store.list(Scope.of(agency)).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-such-substitution"), List.of()));
        String by = who.doer().toString();
        Instant now = now();
        boolean over = found.until().isBefore(today(agency));
        if (over || !store.end(agency, number, by, now)) {
            throw new Refusal(CONFLICT, CoreWords.text("this-substitution-is-over"), List.of());
        }
        return found.ended(by, now);
    }

    @Override
    public List<Account> absentees(Account substitute) {
        String agency = substitute.agency();
        if (agency == null || substitute.doer().operator() != null || !isOfficer(substitute, agency)) {
            return List.of();
        }
        return store.of(agency, substitute.name(), today(agency)).stream()
                .map(Substitution::absent)
                .distinct()
                .flatMap(name -> accounts.find(name).stream())
                .filter(absent -> isOfficer(absent, agency))
                .toList();
    }

    @Override
    public Optional<Account> acting(Account substitute, String absent) {
        return absentees(substitute).stream()
                .filter(each -> each.name().equals(absent))
                .findFirst()
                .map(each -> each.runBy(substitute.name()));
    }

    private Account officer(String agency, String name) {
        return accounts.find(name)
                .filter(account -> isOfficer(account, agency))
                .orElseThrow(() -> refused(CoreWords.text("is-no-officer-of-this-agency", WrittenText.shown(name))));
    }

    /**
     * Who applies, who stands outside, and who administers acts for nobody, and nobody for them. Asked when somebody is named
     * and again whenever somebody acts: an account may have become another one's meanwhile.
     */
    private boolean isOfficer(Account account, String agency) {
        return agency.equals(account.agency())
                && account.active()
                && account.role() == Role.OFFICER
                && Standing.of(account, catalogue) == Standing.INSIDE;
    }

    private static Refusal refused(Text reason) {
        return new Refusal(INVALID, reason, List.of());
    }

    private LocalDate today(String agency) {
        ZoneId zone = catalogue
                .agency(agency)
                .flatMap(AgencyEntry::current)
                .map(definition -> definition.agency().timeZone().value())
                .orElse(ZoneOffset.ofHours(7));
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
