package id.talaksana.store.accounts;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.NamedKey;
import id.talaksana.store.columns.TextColumns;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An account with its hashed password, at its agency. */
@Entity(name = "account")
@Table(name = "account")
@IdClass(NamedKey.class)
public class AccountEntity {
    @Id
    public String agency;

    @Id
    public String name;

    @Column(name = "display_name")
    public String displayName;

    public String role;
    public String actors;
    public boolean active;

    @Column(name = "password_hash")
    public String passwordHash;

    /** Counts every replacement from 1, over a change of agency. */
    public long revision;

    public static AccountEntity of(StoredAccount stored, long revision) {
        AccountEntity entity = new AccountEntity();
        entity.agency = AccountStore.agency(stored.account());
        entity.name = TextColumns.exact(stored.account().name());
        entity.take(stored, revision);
        return entity;
    }

    /** Takes over everything but its key. */
    public void take(StoredAccount stored, long itsRevision) {
        Account account = stored.account();
        displayName = TextColumns.exact(account.displayName());
        role = account.role().toString();
        actors = TextColumns.fromList(new TreeSet<>(account.actors()));
        active = account.active();
        passwordHash = stored.passwordHash();
        revision = itsRevision;
    }

    public Account toRecord() {
        return new Account(
                name,
                displayName,
                EnumColumns.of(Role.class, role),
                agency.equals(AccountStore.CENTRAL) ? null : agency,
                Set.copyOf(TextColumns.toList(actors)),
                active);
    }

    public StoredAccount toStored() {
        return new StoredAccount(toRecord(), passwordHash, revision);
    }
}
