package id.talaksana.store.columns;

import java.util.List;

/** Agency and name. */
public final class NamedKey extends EntityKey {
    private static final long serialVersionUID = 1L;
    public String agency;
    public String name;

    @Override
    public List<Object> parts() {
        return List.of(agency, name);
    }
}
