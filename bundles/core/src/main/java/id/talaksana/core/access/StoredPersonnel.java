package id.talaksana.core.access;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Personnel;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.catalogue.Approvals;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people of one agency, in the store of all accounts. */
@Component(service = Personnel.class)
public final class StoredPersonnel implements Personnel {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPersonnel.class);
    /** Longest name to be shown by, in characters. */
    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final AccountStore store;
    private final Catalogue catalogue;
    private final Approvals approvals;

    @Activate
    public StoredPersonnel(
            @Reference Accounts accounts,
            @Reference AccountStore store,
            @Reference Catalogue catalogue,
            @Reference Approvals approvals) {
        this.accounts = accounts;
        this.store = store;
        this.catalogue = catalogue;
        this.approvals = approvals;
    }

    @Override
    public List<Account> list(Account who, String agency) {
        AgencyWall.guard(who, agency);
        return accounts.list(Scope.of(agency));
    }

    @Override
    public char[] add(Account who, String agency, Account added) {
        AgencyWall.guard(who, agency);
        Account fit = fit(agency, added);
        checkName(who, agency, fit.name());
        if (fit.role() == Role.AGENCY_ADMINISTRATOR) {
            mayMakeAdministrators(who, agency);
        }
        if (store.find(fit.name()).isPresent()) {
            throw new Refusal(CONFLICT, CoreWords.text("this-account-name-is-taken", fit.name()), List.of());
        }
        char[] password = accounts.add(fit);
        LOG.info("{}: account {} was added by {}", agency, fit.name(), who.doer());
        return password;
    }

    /** Names are of all agencies together: what an agency's administrator makes shows whose it is. */
    private static void checkName(Account who, String agency, String name) {
        if (!StoredAccounts.isName(name)) {
            throw new Refusal(INVALID, CoreWords.text("an-account-name-has-these-characters"), List.of());
        }
        String beginning = agency + ".";
        if (!isCentral(who) && (!name.startsWith(beginning) || name.equals(beginning))) {
            throw new Refusal(INVALID, CoreWords.text("an-account-name-begins-with", beginning), List.of());
        }
    }

    @Override
    public Account change(
            Account who,
            String agency,
            String name,
            String displayName,
            Role role,
            Set<String> actors,
            Boolean active) {
        StoredAccount stored = existing(who, agency, name);
        Account before = stored.account();
        Account after = new Account(
                name,
                displayName == null ? before.displayName() : shown(displayName),
                role == null ? before.role() : role,
                agency,
                actors == null ? kept(before, role) : actors,
                active == null ? before.active() : active.booleanValue());
        if (actors != null) {
            checkActors(after);
        }
        boolean other = after.role() != before.role();
        boolean opened = after.active() && !before.active();
        if (who.name().equals(name) && (other || after.active() != before.active())) {
            throw new Refusal(FORBIDDEN, CoreWords.text("nobody-closes-or-changes-the-own-account"), List.of());
        }
        if (after.role() == Role.AGENCY_ADMINISTRATOR && (other || opened)) {
            mayMakeAdministrators(who, agency);
        }
        store.replace(new StoredAccount(after, stored.passwordHash(), stored.revision() + 1));
        LOG.info("{}: account {} was changed by {}", agency, name, who.doer());
        return after;
    }

    /** An administrator holds none. */
    private static Set<String> kept(Account before, Role role) {
        return role == null || role == Role.OFFICER ? before.actors() : Set.of();
    }

    @Override
    public Account setActive(Account who, String agency, String name, boolean active) {
        return change(who, agency, name, null, null, null, active);
    }

    @Override
    public char[] resetPassword(Account who, String agency, String name) {
        StoredAccount found = existing(who, agency, name);
        if (found.account().role() == Role.AGENCY_ADMINISTRATOR && !who.name().equals(name)) {
            mayMakeAdministrators(who, agency);
        }
        char[] password = accounts.resetPassword(name);
        LOG.info("{}: account {} was given a new password by {}", agency, name, who.doer());
        return password;
    }

    /** Where two persons decide, neither gets at an account by which to be the other one too. */
    private void mayMakeAdministrators(Account who, String agency) {
        if (!isCentral(who) && approvals.needed(agency)) {
            throw new Refusal(FORBIDDEN, CoreWords.text("a-second-person-is-made-by-the-centre"), List.of());
        }
    }

    private static boolean isCentral(Account who) {
        return who.role() == Role.CENTRAL_ADMINISTRATOR;
    }

    /** Another agency's account is not there. */
    private StoredAccount existing(Account who, String agency, String name) {
        AgencyWall.guard(who, agency);
        return store.find(name)
                .filter(found -> agency.equals(found.account().agency()))
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND, CoreWords.text("this-agency-has-no-account", WrittenText.shown(name)), List.of()));
    }

    private Account fit(String agency, Account wanted) {
        if (!agency.equals(wanted.agency())) {
            throw new Refusal(FORBIDDEN, CoreWords.text("accounts-of-the-own-agency-alone"), List.of());
        }
        String shown = shown(wanted.displayName());
        checkActors(wanted);
        return new Account(wanted.name(), shown, wanted.role(), agency, wanted.actors(), wanted.active());
    }

    private static String shown(String displayName) {
        WrittenText.checkLine(displayName);
        String shown = displayName == null ? "" : displayName.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw new Refusal(INVALID, CoreWords.text("a-person-is-shown-by-a-name", LONGEST_NAME), List.of());
        }
        return shown;
    }

    private void checkActors(Account holder) {
        if (holder.role() != Role.OFFICER && !holder.actors().isEmpty()) {
            throw new Refusal(INVALID, CoreWords.text("officers-alone-hold-actors"), List.of());
        }
        new HeldActors(catalogue, holder.agency()).check(holder.actors());
    }
}
