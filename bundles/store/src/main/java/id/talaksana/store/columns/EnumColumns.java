package id.talaksana.store.columns;

import id.talaksana.api.text.Term;

/** Constants of the domain, kept in their written form. */
public final class EnumColumns {
    private EnumColumns() {}

    public static String text(Enum<?> constant) {
        return constant == null ? null : Term.of(constant);
    }

    public static <E extends Enum<E>> E of(Class<E> type, String term) {
        if (term == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (Term.of(constant).equals(term)) {
                return constant;
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " is written '" + term + "'");
    }
}
