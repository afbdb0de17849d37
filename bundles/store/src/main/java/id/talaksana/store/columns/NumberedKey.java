package id.talaksana.store.columns;

import java.util.List;

/** Agency and number. */
public final class NumberedKey extends EntityKey {
    private static final long serialVersionUID = 1L;
    public String agency;
    public int number;

    @Override
    public List<Object> parts() {
        return List.of(agency, number);
    }
}
