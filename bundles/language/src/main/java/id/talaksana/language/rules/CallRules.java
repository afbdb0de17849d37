package id.talaksana.language.rules;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.definition.Step.Check;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a service's steps call, which facts they ask for and what is checked there: each once, and a choice has something to choose from. */
public final class CallRules {
    private final Located at;

    private CallRules(Located at) {
        this.at = at;
    }

    public static void check(PublicService service, Located at) {
        CallRules rules = new CallRules(at);
        for (int i = 0; i < service.steps().size(); i++) {
            rules.step("/steps/" + i + "/calls", service.steps().get(i).calls());
            rules.checklist("/steps/" + i + "/checklist", service.steps().get(i).checklist());
        }
    }

    private void step(String p, List<Call> calls) {
        Set<String> names = new HashSet<>();
        Set<String> facts = new HashSet<>();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            unique(p + "/" + i + "/name", call.name(), names);
            for (int j = 0; j < call.facts().size(); j++) {
                Fact fact = call.facts().get(j);
                unique(p + "/" + i + "/facts/" + j + "/id", fact.id(), facts);
                ReservedNames.checkFact(fact.id(), p + "/" + i + "/facts/" + j + "/id", at);
                choice(p + "/" + i + "/facts/" + j, fact);
            }
        }
    }

    private void checklist(String p, List<Check> checklist) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < checklist.size(); i++) {
            unique(p + "/" + i + "/id", checklist.get(i).id(), ids);
        }
    }

    private void choice(String p, Fact fact) {
        boolean choice = fact.kind() == Fact.Kind.CHOICE;
        if (choice == fact.values().isEmpty()) {
            at.error(
                    choice ? p : p + "/values",
                    "fact-values",
                    LanguageWords.text("values-goes-with-the-kind-choice"),
                    LanguageWords.text("add-what-may-be-chosen"));
        }
        Set<String> ids = new HashSet<>();
        List<Choice> values = fact.values();
        for (int i = 0; i < values.size(); i++) {
            unique(p + "/values/" + i + "/id", values.get(i).id(), ids);
        }
    }

    private void unique(String pointer, String id, Set<String> seen) {
        if (!seen.add(id)) {
            at.error(
                    pointer,
                    "duplicate-id",
                    LanguageWords.text("is-already-used-at-this-step", id),
                    LanguageWords.text("give-it-another-name"));
        }
    }
}
