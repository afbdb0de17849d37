package id.talaksana.store.logins;

import id.talaksana.store.columns.EntityKey;
import java.util.List;

/** Agency and digest. */
public final class LoginKey extends EntityKey {
    private static final long serialVersionUID = 1L;
    public String agency;
    public String digest;

    @Override
    public List<Object> parts() {
        return List.of(agency, digest);
    }
}
