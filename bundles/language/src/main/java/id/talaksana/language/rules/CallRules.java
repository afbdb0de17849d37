package id.talaksana.language.rules;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.definition.step.StepCheck;
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
            rules.step("/steps/" + i, service.steps().get(i));
            rules.checklist("/steps/" + i + "/checklist", service.steps().get(i).checklist());
        }
    }

    private void step(String p, Step step) {
        Set<String> names = new HashSet<>();
        Set<String> facts = new HashSet<>();
        for (int i = 0; i < step.calls().size(); i++) {
            Call call = step.calls().get(i);
            unique(p + "/calls/" + i + "/name", call.name(), names);
            facts(p + "/calls/" + i + "/facts", call.facts(), facts);
        }
        facts(p + "/fields", step.fields(), facts);
    }

    private void facts(String p, List<Fact> asked, Set<String> seen) {
        for (int i = 0; i < asked.size(); i++) {
            Fact fact = asked.get(i);
            unique(p + "/" + i + "/id", fact.id(), seen);
            ReservedNames.checkFact(fact.id(), p + "/" + i + "/id", at);
            choice(p + "/" + i, fact);
        }
    }

    private void checklist(String p, List<StepCheck> checklist) {
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
