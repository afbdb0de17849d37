package id.talaksana.api.condition;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When something applies to a case: a closed vocabulary without calls, so that it can be proved, drawn and said in words. The
 * records have the members of the definition language's {@code when}.
 */
public sealed interface Condition {

    /** The case's value is one of these. */
    record Among(String attribute, List<String> in) implements Condition {
        public Among {
            in = List.copyOf(in);
        }
    }

    /** The case's value on an ordered scale is within these, both inclusive; null: unbounded, though not both. */
    record Ranked(String attribute, String atLeast, String atMost) implements Condition {}

    /** A number of the case is within these, both inclusive; null: unbounded, though not both. */
    record Counted(String number, BigDecimal atLeast, BigDecimal atMost) implements Condition {
        public Counted {
            atLeast = Numbers.plain(atLeast);
            atMost = Numbers.plain(atMost);
        }
    }

    /** A day is within these, both inclusive; null: unbounded, though not both. */
    record Dated(Moment date, Moment notBefore, Moment notAfter) implements Condition {}

    /** All of them hold. */
    record All(List<Condition> all) implements Condition {
        public All {
            all = List.copyOf(all);
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> any) implements Condition {
        public Any {
            any = List.copyOf(any);
        }
    }

    /** It does not hold. */
    record Not(Condition not) implements Condition {}

    /** Whether it holds in these circumstances. */
    default Truth in(Circumstances circumstances) {
        return under(leaf -> Known.truth(leaf, circumstances));
    }

    /**
     * Whether what depends on it applies: unless it certainly does not hold. What might be needed is asked for and done,
     * because a paper too many does less harm than a decision without the one it rests on.
     */
    default boolean appliesTo(Circumstances circumstances) {
        return in(circumstances) != Truth.NO;
    }

    /** Whether something with this condition, or with none (null), applies. */
    static boolean applies(Condition when, Circumstances circumstances) {
        return when == null || when.appliesTo(circumstances);
    }

    /** Whether it holds when its parts that are not composed hold so. */
    default Truth under(Function<Condition, Truth> leaf) {
        if (this instanceof All all) {
            return all.all().stream().map(part -> part.under(leaf)).reduce(Truth.YES, Truth::and);
        } else if (this instanceof Any any) {
            return any.any().stream().map(part -> part.under(leaf)).reduce(Truth.NO, Truth::or);
        }
        return this instanceof Not not ? not.not().under(leaf).not() : leaf.apply(this);
    }

    /** Its parts that are not composed, from left to right. */
    default Stream<Condition> leaves() {
        if (this instanceof All all) {
            return all.all().stream().flatMap(Condition::leaves);
        } else if (this instanceof Any any) {
            return any.any().stream().flatMap(Condition::leaves);
        }
        return this instanceof Not not ? not.not().leaves() : Stream.of(this);
    }

    /** The ids of the attributes and fields that it is about, in its order. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        leaves().forEach(leaf -> addNames(names, leaf));
        return names;
    }

    private static void addNames(Set<String> names, Condition leaf) {
        if (leaf instanceof Among among) {
            names.add(among.attribute());
        } else if (leaf instanceof Ranked ranked) {
            names.add(ranked.attribute());
        } else if (leaf instanceof Counted counted) {
            names.add(counted.number());
        } else if (leaf instanceof Dated dated) {
            Stream.of(dated.date(), dated.notBefore(), dated.notAfter())
                    .filter(moment -> moment != null && moment.isField())
                    .forEach(moment -> names.add(moment.date()));
        }
    }
}
