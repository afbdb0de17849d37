package id.talaksana.api.wording;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Combinations.Combination;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.condition.Condition.All;
import id.talaksana.api.condition.Condition.Among;
import id.talaksana.api.condition.Condition.Any;
import id.talaksana.api.condition.Condition.Counted;
import id.talaksana.api.condition.Condition.Dated;
import id.talaksana.api.condition.Condition.Not;
import id.talaksana.api.condition.Condition.Ranked;
import id.talaksana.api.condition.Moment;
import id.talaksana.api.condition.Moment.Span;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the conditions of a service are said, the same at every face, with the labels of its document. */
public final class ConditionWording {
    private final Wording wording;
    private final Language language;
    private final ValueWords words;
    private final PublicService service;

    private ConditionWording(Language language, PublicService service) {
        this.wording = Wording.in(language);
        this.language = language;
        this.words = wording.words();
        this.service = service;
    }

    /** The wording of a service's conditions in a language. */
    public static ConditionWording in(Language language, PublicService service) {
        return new ConditionWording(language, service);
    }

    /** Something said of a service's conditions in both languages. */
    public static Text both(PublicService service, Function<ConditionWording, String> said) {
        return new Text(said.apply(in(Language.INDONESIAN, service)), said.apply(in(Language.ENGLISH, service)));
    }

    /** Such as "golongan IV/c ke atas". */
    public String of(Condition condition) {
        if (condition instanceof All all) {
            return joined("and", all.all().stream().map(part -> within(part, part instanceof Any)));
        } else if (condition instanceof Any any) {
            return joined("or", any.any().stream().map(part -> within(part, part instanceof All)));
        } else if (condition instanceof Not not) {
            return not.not() instanceof Among among
                    ? say("other-than", label(among.attribute()), values(among))
                    : say("not", of(not.not()));
        } else if (condition instanceof Among among) {
            return say("among", label(among.attribute()), values(among));
        } else if (condition instanceof Ranked ranked) {
            return ranked(ranked);
        } else if (condition instanceof Counted counted) {
            return bounded("number-", label(counted.number()), number(counted.atLeast()), number(counted.atMost()));
        }
        Dated dated = (Dated) condition;
        return bounded("day-", day(dated.date()), day(dated.notBefore()), day(dated.notAfter()));
    }

    /** Such as "hanya bila golongan IV/c ke atas". */
    public String only(Condition condition) {
        return say("only", of(condition));
    }

    /** Such as "bila golongan IV/c ke atas"; "selain itu" of null. */
    public String when(Condition condition) {
        return condition == null ? say("otherwise") : say("when", of(condition));
    }

    /** Such as "karena golongan IV/c": what a case's own values say of a condition; empty where none is known. */
    public String because(Condition condition, Map<String, String> values) {
        String known = condition.names().stream()
                .filter(values::containsKey)
                .map(id -> value(id, values.get(id)))
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "" : say("because", known);
    }

    /**
     * Why a case came to a step and waits for whom it does, such as "karena golongan IV/c"; empty where nothing of it decided.
     *
     * @param before the step that it came from; null: none
     */
    public String because(Step step, Step before, Circumstances circumstances) {
        List<Condition> decided = Stream.of(
                        Stream.ofNullable(step.when()),
                        step.actors().or(List.of()).stream().map(StepPerformer::when),
                        Stream.ofNullable(before == null ? null : before.next())
                                .flatMap(next -> next.ways().stream())
                                .map(StepWay::when))
                .flatMap(conditions -> conditions)
                .filter(Objects::nonNull)
                .toList();
        return because(new All(decided), circumstances.values());
    }

    /** A value of a case with what it is, such as "golongan IV/c". */
    public String value(String id, String value) {
        return isScale(id) ? label(id) + " " + value : label(id) + ": " + shown(id, value);
    }

    /** A value of an attribute or field as people read it. */
    public String shown(String id, String value) {
        Fact field = field(id);
        if (field != null && field.kind() == Fact.Kind.DATE) {
            try {
                return wording.date(LocalDate.parse(value));
            } catch (java.time.DateTimeException e) {
                // Stated under another version of the definition: shown as it is.
                return value;
            }
        }
        return field != null && field.several()
                ? Stream.of(value.split(", ")).map(one -> choice(id, one)).collect(Collectors.joining(", "))
                : choice(id, value);
    }

    /** What some conditions tell apart, such as "golongan IV/a atau IV/b; tujuan: Luar negeri". */
    public String of(Combination combination, Collection<Condition> conditions) {
        List<String> said = new ArrayList<>();
        combination.values(conditions).forEach((id, values) -> {
            String shown = joined("or", values.stream().map(value -> choice(id, value)));
            said.add(
                    isScale(id) || field(id) != null && field(id).kind() == Fact.Kind.NUMBER
                            ? label(id) + " " + shown
                            : label(id) + ": " + shown);
        });
        combination.days(conditions).forEach((day, holds) -> said.add(holds ? of(day) : say("not", of(day))));
        return String.join("; ", said);
    }

    private String within(Condition part, boolean brackets) {
        return brackets ? "(" + of(part) + ")" : of(part);
    }

    private String ranked(Ranked ranked) {
        String id = ranked.attribute();
        String least = ranked.atLeast() == null ? null : choice(id, ranked.atLeast());
        String most = ranked.atMost() == null ? null : choice(id, ranked.atMost());
        return bounded("rank-", label(id), least, most);
    }

    private String bounded(String kind, String what, String least, String most) {
        if (least == null) {
            return say(kind + "at-most", what, most);
        }
        if (most == null) {
            return say(kind + "at-least", what, least);
        }
        return least.equals(most) ? say(kind + "exactly", what, least) : say(kind + "between", what, least, most);
    }

    private String values(Among among) {
        return joined("or", among.in().stream().map(value -> choice(among.attribute(), value)));
    }

    private String number(BigDecimal number) {
        return number == null ? null : number(number.stripTrailingZeros().toPlainString());
    }

    private String number(String plain) {
        return language == Language.INDONESIAN ? plain.replace('.', ',') : plain;
    }

    private String day(Moment moment) {
        if (moment == null) {
            return null;
        }
        String day = moment.date().equals(Moment.OPENED)
                ? say("opened")
                : moment.isField() ? label(moment.date()) : wording.date(LocalDate.parse(moment.date()));
        String later = moment.plus() == null ? day : say("after", span(moment.plus()), day);
        return moment.minus() == null ? later : say("before", span(moment.minus()), later);
    }

    private String span(Span span) {
        String unit = span.toString().substring(span.toString().indexOf(' ') + 1);
        return span.amount() + " " + words.word("Duration.Unit." + unit + (span.amount() == 1 ? "" : ".many"));
    }

    private boolean isScale(String id) {
        return service.attribute(id).filter(a -> a.scale() != null).isPresent();
    }

    private String label(String id) {
        Fact field = field(id);
        String label = field != null
                ? field.label()
                : service.attribute(id).map(ApplicantAttribute::label).orElse(id);
        boolean name = label.length() > 1 && !Character.isLowerCase(label.charAt(1));
        return name ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private String choice(String id, String value) {
        Fact field = field(id);
        if (field != null && field.kind() == Fact.Kind.NUMBER) {
            return number(value);
        }
        List<Choice> values = field != null
                ? field.values()
                : service.attribute(id)
                        .filter(a -> a.scale() == null)
                        .map(ApplicantAttribute::values)
                        .orElse(List.of());
        return label(value, values);
    }

    private static String label(String value, List<Choice> values) {
        return values.stream()
                .filter(choice -> choice.id().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private Fact field(String id) {
        return Stream.concat(service.fields().stream(), service.applicants().fields().stream())
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Such as "a, b atau c". */
    private String joined(String last, Stream<String> parts) {
        List<String> all = parts.toList();
        return all.size() < 2
                ? String.join("", all)
                : say(last, String.join(", ", all.subList(0, all.size() - 1)), all.get(all.size() - 1));
    }

    private String say(String key, String... parts) {
        String sentence = words.word("condition." + key);
        for (int i = 0; i < parts.length; i++) {
            sentence = sentence.replace("{" + i + "}", parts[i]);
        }
        return sentence;
    }
}
