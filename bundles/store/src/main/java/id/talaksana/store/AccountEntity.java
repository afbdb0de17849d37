package id.talaksana.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.store.AccountStore.StoredAccount;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/**
 * An account with its hashed password. Its name alone identifies it, since names are unique in all agencies; the agency
 * that its key begins with may change.
 */
@Entity(name = "account")
@Table(name = "account")
class AccountEntity {
    /** Stands for the agency of central accounts; no agency's id can be this. */
    static final String CENTRAL = "-";

    @Id
    String name;

    String agency;

    @Column(name = "display_name")
    String displayName;

    String role;
    String actors;
    boolean active;

    @Column(name = "password_hash")
    String passwordHash;

    @Version
    Long revision;

    static AccountEntity of(StoredAccount stored) {
        AccountEntity entity = new AccountEntity();
        entity.name = Texts.exact(stored.account().name());
        entity.take(stored);
        return entity;
    }

    /** Takes over everything but the name and the revision, which JPA counts from 1. */
    void take(StoredAccount stored) {
        Account account = stored.account();
        agency = account.agency() == null ? CENTRAL : account.agency();
        displayName = Texts.exact(account.displayName());
        role = account.role().toString();
        actors = Texts.fromList(new TreeSet<>(account.actors()));
        active = account.active();
        passwordHash = stored.passwordHash();
    }

    Account toRecord() {
        return new Account(
                name,
                displayName,
                Terms.of(Role.class, role),
                agency.equals(CENTRAL) ? null : agency,
                Set.copyOf(Texts.toList(actors)),
                active);
    }

    StoredAccount toStored() {
        return new StoredAccount(toRecord(), passwordHash, revision);
    }
}
