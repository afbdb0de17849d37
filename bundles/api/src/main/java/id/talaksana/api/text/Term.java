package id.talaksana.api.text;

import java.util.Locale;

/** The written form of the domain's constants, the same in YAML, JSON, REST and at the console. */
public final class Term {
    private Term() {}

    /**
     * @param constant a constant of the domain, such as {@code SIGN_ELECTRONICALLY}
     * @return its term in lower case with hyphens, such as {@code sign-electronically}
     */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
