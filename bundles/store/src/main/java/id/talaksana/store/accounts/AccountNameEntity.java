package id.talaksana.store.accounts;

import id.talaksana.api.store.AccountStore;
import id.talaksana.store.columns.NamedKey;
import id.talaksana.store.columns.TextColumns;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/**
 * A name that is taken, and at which agency its account is: names are unique in all agencies, since who logs in states none.
 * They are no agency's own: all stand under {@link AccountStore#CENTRAL}.
 */
@Entity(name = "account_name")
@Table(name = "account_name")
@IdClass(NamedKey.class)
public class AccountNameEntity {
    @Id
    public String agency;

    @Id
    public String name;

    @Column(name = "account_agency")
    public String accountAgency;

    public static AccountNameEntity of(AccountEntity account) {
        AccountNameEntity entity = new AccountNameEntity();
        entity.agency = AccountStore.CENTRAL;
        entity.name = TextColumns.exact(account.name);
        entity.accountAgency = account.agency;
        return entity;
    }
}
