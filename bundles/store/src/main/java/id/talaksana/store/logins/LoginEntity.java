package id.talaksana.store.logins;

import id.talaksana.api.access.Login;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.logins.LoginStore;
import id.talaksana.store.accounts.AccountEntity;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TimeColumns;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A login at the agency of its account. */
@Entity(name = "login")
@Table(name = "login")
@IdClass(LoginKey.class)
public class LoginEntity {
    @Id
    public String agency;

    @Id
    public String digest;

    public String account;
    /** The account's when this was begun. */
    public long revision;

    public String way;

    @Column(name = "begun_at")
    public long begunAt;

    @Column(name = "used_at")
    public long usedAt;

    @Column(name = "ends_at")
    public long endsAt;

    static LoginEntity of(String digest, Login login, long revision) {
        LoginEntity entity = new LoginEntity();
        entity.agency = AccountStore.agency(login.account());
        entity.digest = digest;
        entity.account = login.account().name();
        entity.revision = revision;
        entity.way = login.way().toString();
        entity.begunAt = TimeColumns.millis(login.begunAt());
        entity.usedAt = entity.begunAt;
        entity.endsAt = TimeColumns.millis(login.endsAt());
        return entity;
    }

    LoginStore.StoredLogin of(AccountEntity now) {
        Login login = new Login(
                now.toRecord(),
                EnumColumns.of(Login.Way.class, way),
                TimeColumns.instant(begunAt),
                TimeColumns.instant(endsAt));
        return new LoginStore.StoredLogin(login, TimeColumns.instant(usedAt));
    }
}
