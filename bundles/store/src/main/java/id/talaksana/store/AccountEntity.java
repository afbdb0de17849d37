package id.talaksana.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.store.AccountStore.StoredAccount;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** An account with its hashed password. */
@Entity(name = "account")
@Table(name = "account")
@IdClass(AccountEntity.Key.class)
class AccountEntity {
    /** Stands for the agency of central accounts; no agency's id can be this. */
    private static final String CENTRAL = "-";

    @Id
    String agency;

    @Id
    String name;

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
        entity.agency = agencyOf(stored.account());
        entity.name = Texts.exact(stored.account().name());
        entity.take(stored);
        entity.revision = stored.revision();
        return entity;
    }

    static String agencyOf(Account account) {
        return account.agency() == null ? CENTRAL : account.agency();
    }

    /** Takes over everything but the key and the revision. */
    void take(StoredAccount stored) {
        Account account = stored.account();
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

    /** Agency and name. */
    static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        String agency;
        String name;

        @Override
        List<Object> parts() {
            return List.of(agency, name);
        }
    }
}
