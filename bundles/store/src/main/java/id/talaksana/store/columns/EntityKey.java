package id.talaksana.store.columns;

import java.io.Serializable;
import java.util.List;

/** A primary key of several columns, the agency first. */
public abstract class EntityKey implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The columns in order. */
    public abstract List<Object> parts();

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((EntityKey) other).parts().equals(parts());
    }

    @Override
    public final int hashCode() {
        return parts().hashCode();
    }

    @Override
    public final String toString() {
        return parts().toString();
    }
}
