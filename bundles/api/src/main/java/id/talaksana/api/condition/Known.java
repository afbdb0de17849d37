package id.talaksana.api.condition;

import id.talaksana.api.condition.Condition.Among;
import id.talaksana.api.condition.Condition.Counted;
import id.talaksana.api.condition.Condition.Dated;
import id.talaksana.api.condition.Condition.Ranked;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Whether single statements hold for a case. */
final class Known {
    private Known() {}

    static Truth truth(Condition leaf, Circumstances known) {
        if (leaf instanceof Dated dated) {
            return dated(dated, known);
        }
        String id = leaf instanceof Among among
                ? among.attribute()
                : leaf instanceof Ranked ranked ? ranked.attribute() : ((Counted) leaf).number();
        String value = known.values().get(id);
        return value == null ? Truth.UNKNOWN : of(leaf, value, known.declared());
    }

    /** Whether what is said of one value holds for this one. */
    static Truth of(Condition leaf, String value, Declared declared) {
        if (leaf instanceof Among among) {
            return Truth.of(among.in().contains(value));
        } else if (leaf instanceof Ranked ranked) {
            int rank = declared.rank(ranked.attribute(), value);
            return rank < 0
                    ? Truth.UNKNOWN
                    : Truth.of((ranked.atLeast() == null || rank >= declared.rank(ranked.attribute(), ranked.atLeast()))
                            && (ranked.atMost() == null || rank <= declared.rank(ranked.attribute(), ranked.atMost())));
        }
        Counted counted = (Counted) leaf;
        BigDecimal number = number(value);
        return number == null
                ? Truth.UNKNOWN
                : Truth.of(new Declared.Bounds(counted.atLeast(), counted.atMost()).admit(number));
    }

    private static Truth dated(Dated dated, Circumstances known) {
        LocalDate day = dated.date().in(known);
        Truth notBefore = dated.notBefore() == null
                ? Truth.YES
                : inOrder(dated.notBefore().in(known), day);
        Truth notAfter = dated.notAfter() == null
                ? Truth.YES
                : inOrder(day, dated.notAfter().in(known));
        return notBefore.and(notAfter);
    }

    private static Truth inOrder(LocalDate earlier, LocalDate later) {
        return earlier == null || later == null ? Truth.UNKNOWN : Truth.of(!earlier.isAfter(later));
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            // What another version of the definition took for a text is no number: then it is not known.
            return null;
        }
    }
}
