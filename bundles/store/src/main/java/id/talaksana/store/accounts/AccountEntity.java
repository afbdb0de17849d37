package id.talaksana.store.accounts;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.store.database.EnumColumns;
import id.talaksana.store.database.TextColumns;
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
public class AccountEntity {
    /** Stands for the agency of central accounts; no agency's id can be this. */
    public static final String CENTRAL = "-";

    @Id
    public String name;

    public String agency;

    @Column(name = "display_name")
    public String displayName;

    public String role;
    public String actors;
    public boolean active;

    @Column(name = "password_hash")
    public String passwordHash;

    @Version
    public Long revision;

    public static AccountEntity of(StoredAccount stored) {
        AccountEntity entity = new AccountEntity();
        entity.name = TextColumns.exact(stored.account().name());
        entity.take(stored);
        return entity;
    }

    /** Takes over everything but the name and the revision, which JPA counts from 1. */
    public void take(StoredAccount stored) {
        Account account = stored.account();
        agency = account.agency() == null ? CENTRAL : account.agency();
        displayName = TextColumns.exact(account.displayName());
        role = account.role().toString();
        actors = TextColumns.fromList(new TreeSet<>(account.actors()));
        active = account.active();
        passwordHash = stored.passwordHash();
    }

    public Account toRecord() {
        return new Account(
                name,
                displayName,
                EnumColumns.of(Role.class, role),
                agency.equals(CENTRAL) ? null : agency,
                Set.copyOf(TextColumns.toList(actors)),
                active);
    }

    public StoredAccount toStored() {
        return new StoredAccount(toRecord(), passwordHash, revision);
    }
}
