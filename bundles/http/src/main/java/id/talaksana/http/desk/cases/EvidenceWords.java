package id.talaksana.http.desk.cases;

import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Evidence;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.http.desk.cases.CaseWords.Known;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.request.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was stated when a step was done, by the document's labels and in words. */
public record EvidenceWords(PageRequest v, PublicService service) {

    /** What a row's evidence states. */
    public List<Known> stated(StepRow row) {
        Optional<Step> step = service.step(row.step());
        List<Known> all = new ArrayList<>();
        Evidence.stated(row.evidence()).forEach((id, value) -> all.add(known(step, id, value)));
        return all;
    }

    private Known known(Optional<Step> step, String id, String value) {
        return switch (id) {
            case Deed.Complete.LETTER_NUMBER -> new Known(v.say("letters-number"), value);
            case Deed.Complete.LETTER_DATE -> new Known(v.say("letters-date"), day(value));
            case Deed.Complete.RECEIPT -> new Known(v.say("receipt-of-the-other-system"), value);
            case Evidence.CHECKED -> new Known(v.say("confirm-one-by-one"), confirmed(step, value));
            default ->
                step.stream()
                        .flatMap(one -> one.facts().stream())
                        .filter(fact -> fact.id().equals(id))
                        .map(fact -> new Known(fact.label(), said(fact, value)))
                        .findFirst()
                        .orElse(new Known(id, value));
        };
    }

    private String said(Step.Fact fact, String value) {
        return switch (fact.kind()) {
            case DATE -> day(value);
            case CHOICE ->
                Stream.of(value.split(", "))
                        .map(id -> fact.values().stream()
                                .filter(choice -> choice.id().equals(id))
                                .map(PublicService.Choice::label)
                                .findFirst()
                                .orElse(id))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private String day(String written) {
        return Parameters.writtenDay(written).map(v.wording()::date).orElse(written);
    }

    private static String confirmed(Optional<Step> step, String ids) {
        return Stream.of(ids.split(", "))
                .map(id -> step.stream()
                        .flatMap(one -> one.checklist().stream())
                        .filter(item -> item.id().equals(id))
                        .map(item -> item.text().or(id))
                        .findFirst()
                        .orElse(id))
                .collect(Collectors.joining("; "));
    }
}
