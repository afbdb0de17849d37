package id.talaksana.language.rules;

import static id.talaksana.language.yaml.Findings.text;

import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.definition.PublicService;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A complaint procedure has each class once, and its handlers are actors of the agency. */
public final class ComplaintRules {
    private static final String AT = "/complaintProcedure";

    private ComplaintRules() {}

    public static void check(ComplaintProcedure procedure, List<PublicService> services, Located at) {
        if (procedure == null) {
            return;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < procedure.classes().size(); i++) {
            String id = procedure.classes().get(i).id();
            if (!ids.add(id)) {
                at.error(
                        AT + "/classes/" + i + "/id",
                        "duplicate-id",
                        text("Kelas \"" + id + "\" ada dua kali.", "The class \"" + id + "\" is there twice."),
                        text("Beri pengenal lain atau hapus.", "Give it another id, or remove it."));
            }
        }
        TreeSet<String> actors = new TreeSet<>();
        services.forEach(s -> s.actors().forEach(a -> actors.add(a.id())));
        for (int i = 0; i < procedure.handlers().size(); i++) {
            String actor = procedure.handlers().get(i);
            if (!actors.contains(actor)) {
                at.error(
                        AT + "/handlers/" + i,
                        "dangling-name",
                        text("Pelaksana \"" + actor + "\" tidak ada.", "There is no actor \"" + actor + "\"."),
                        text(
                                "Yang ada: " + Findings.names(actors) + ".",
                                "There are: " + Findings.names(actors) + "."));
            }
        }
        if (procedure.escalateEvery() != null && procedure.escalation().size() < 2) {
            at.warn(
                    AT + "/escalateEvery",
                    "escalation-order",
                    null,
                    text(
                            "\"escalateEvery\" tidak berguna bila eskalasi kurang dari dua jenjang.",
                            "\"escalateEvery\" is of no use with fewer than two levels."),
                    text("Tambahkan jenjang atau hapus.", "Add a level, or remove it."));
        }
    }
}
