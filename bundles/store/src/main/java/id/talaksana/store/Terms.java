package id.talaksana.store;

import id.talaksana.api.Term;

/** Constants of the domain, kept in their written form. */
final class Terms {
    private Terms() {}

    static String text(Enum<?> constant) {
        return constant == null ? null : Term.of(constant);
    }

    static <E extends Enum<E>> E of(Class<E> type, String term) {
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
