package id.talaksana.language.bpmn;

import id.talaksana.api.condition.Condition;
import id.talaksana.api.condition.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A condition as the formal expression of a flow; what is read back stands beside it. */
final class Expression {
    private Expression() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.all().stream().map(Expression::within).collect(Collectors.joining(" && "));
        } else if (condition instanceof Condition.Any any) {
            return any.any().stream().map(Expression::within).collect(Collectors.joining(" || "));
        } else if (condition instanceof Condition.Not not) {
            return "!" + "(" + of(not.not()) + ")";
        } else if (condition instanceof Condition.Among among) {
            return among.in().stream()
                    .map(value -> among.attribute() + " == '" + value + "'")
                    .collect(Collectors.joining(" || "));
        } else if (condition instanceof Condition.Ranked ranked) {
            return bounds(ranked.attribute(), quoted(ranked.atLeast()), quoted(ranked.atMost()));
        } else if (condition instanceof Condition.Counted counted) {
            return bounds(counted.number(), counted.atLeast(), counted.atMost());
        }
        Condition.Dated dated = (Condition.Dated) condition;
        return bounds(day(dated.date()), day(dated.notBefore()), day(dated.notAfter()));
    }

    private static String within(Condition part) {
        return "(" + of(part) + ")";
    }

    private static String bounds(String what, Object least, Object most) {
        List<String> tests = new ArrayList<>();
        if (least != null) {
            tests.add(what + " >= " + least);
        }
        if (most != null) {
            tests.add(what + " <= " + most);
        }
        return String.join(" && ", tests);
    }

    private static String quoted(String value) {
        return value == null ? null : "'" + value + "'";
    }

    private static String day(Moment moment) {
        if (moment == null) {
            return null;
        }
        boolean named = moment.isField() || moment.date().equals(Moment.OPENED);
        return (named ? moment.date() : quoted(moment.date()))
                + (moment.plus() == null ? "" : " + '" + moment.plus() + "'")
                + (moment.minus() == null ? "" : " - '" + moment.minus() + "'");
    }
}
