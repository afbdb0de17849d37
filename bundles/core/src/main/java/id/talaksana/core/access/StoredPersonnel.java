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

    @Activate
    public StoredPersonnel(
            @Reference Accounts accounts, @Reference AccountStore store, @Reference Catalogue catalogue) {
        this.accounts = accounts;
        this.store = store;
        this.catalogue = catalogue;
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
        if (!StoredAccounts.isName(fit.name())) {
            throw new Refusal(INVALID, CoreWords.text("an-account-name-has-these-characters"), List.of());
        }
        if (store.find(fit.name()).isPresent()) {
            throw new Refusal(CONFLICT, CoreWords.text("this-account-name-is-taken", fit.name()), List.of());
        }
        char[] password = accounts.add(fit);
        LOG.info("{}: account {} was added by {}", agency, fit.name(), who.doer());
        return password;
    }

    @Override
    public Account change(Account who, String agency, String name, String displayName, Role role, Set<String> actors) {
        StoredAccount before = existing(who, agency, name);
        if (who.name().equals(name) && role != before.account().role()) {
            throw new Refusal(FORBIDDEN, CoreWords.text("nobody-closes-or-changes-the-own-account"), List.of());
        }
        Account after = fit(
                agency,
                new Account(
                        name,
                        displayName,
                        role,
                        agency,
                        actors,
                        before.account().active()));
        replace(who, before, after);
        return after;
    }

    @Override
    public Account setActive(Account who, String agency, String name, boolean active) {
        StoredAccount before = existing(who, agency, name);
        if (who.name().equals(name)) {
            throw new Refusal(FORBIDDEN, CoreWords.text("nobody-closes-or-changes-the-own-account"), List.of());
        }
        Account was = before.account();
        Account after = new Account(name, was.displayName(), was.role(), agency, was.actors(), active);
        replace(who, before, after);
        return after;
    }

    @Override
    public char[] resetPassword(Account who, String agency, String name) {
        existing(who, agency, name);
        char[] password = accounts.resetPassword(name);
        LOG.info("{}: account {} was given a new password by {}", agency, name, who.doer());
        return password;
    }

    private void replace(Account who, StoredAccount before, Account after) {
        store.replace(new StoredAccount(after, before.passwordHash(), before.revision() + 1));
        LOG.info("{}: account {} was changed by {}", after.agency(), after.name(), who.doer());
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
        WrittenText.check(wanted.displayName());
        String shown = wanted.displayName() == null ? "" : wanted.displayName().strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw new Refusal(INVALID, CoreWords.text("a-person-is-shown-by-a-name", LONGEST_NAME), List.of());
        }
        if (wanted.role() != Role.OFFICER && !wanted.actors().isEmpty()) {
            throw new Refusal(INVALID, CoreWords.text("officers-alone-hold-actors"), List.of());
        }
        new HeldActors(catalogue, agency).check(wanted.actors());
        return new Account(wanted.name(), shown, wanted.role(), agency, wanted.actors(), wanted.active());
    }
}
