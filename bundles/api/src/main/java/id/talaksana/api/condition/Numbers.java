package id.talaksana.api.condition;

import java.math.BigDecimal;

/** Numbers as people write them: equal ones alike. */
public final class Numbers {
    private Numbers() {}

    /** The same number without needless zeros or exponent; null of null. */
    public static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
