package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.PublicService.Minimum;
import id.talaksana.api.definition.PublicService.Minimum.Afterwards;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.selection.Gate;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The step in which one applies is not closed while too few have applied for a post, as its document's rule says: its closing
 * is moved first. A round into which nobody was entered is kept elsewhere.
 */
public record EnoughApplicants(Catalogue catalogue, CaseStore cases, RoundStore rounds) implements Gate {

    @Override
    public void check(CaseFile round, Deed.Complete closing) {
        String step = closing.step();
        Minimum minimum = minimum(round, step);
        Scope scope = Scope.of(round.id().agency());
        if (minimum == null || rounds.standing(scope, round.id()).applicants() == 0) {
            return;
        }
        int extended = (int) cases.rows(scope, round.id()).stream()
                .filter(row -> row.step().equals(step) && StepRow.EXTENDED.equals(row.outcome()))
                .count();
        List<String> few = few(round, minimum, scope);
        if (!few.isEmpty()) {
            check(minimum, extended, String.join(", ", few));
        }
    }

    private Minimum minimum(CaseFile round, String step) {
        return catalogue
                .definition(round.id().agency(), round.digest())
                .flatMap(definition -> definition.service(round.service()))
                .map(service -> service.minimum())
                .filter(its -> step.equals(its.step()) && its.applicants().known())
                .orElse(null);
    }

    private List<String> few(CaseFile round, Minimum minimum, Scope scope) {
        List<String> few = new ArrayList<>();
        for (String formation : formations(scope, round)) {
            long applied = applied(rounds, round.id(), formation);
            if (applied < minimum.applicants().value()) {
                few.add((formation == null ? "" : formation + ": ") + applied);
            }
        }
        return few;
    }

    /** How many have applied for a formation; null: in the round. */
    public static long applied(RoundStore rounds, CaseId id, String formation) {
        ApplicantQuery those = new ApplicantQuery(null, null, formation, null, null);
        return rounds.count(Scope.of(id.agency()), id, new Selection(those, List.of(), List.of()));
    }

    /** Null: all of a round that has none. */
    private List<String> formations(Scope scope, CaseFile round) {
        List<String> all = new ArrayList<>(
                rounds.formations(scope, round.id()).stream().map(Formation::id).toList());
        if (all.isEmpty()) {
            all.add(null);
        }
        return all;
    }

    private static void check(Minimum minimum, int extended, String few) {
        int least = minimum.applicants().value();
        Afterwards follows = minimum.consequence(0, extended);
        if (follows == null) {
            throw refused(
                    CoreWords.text("too-few-have-applied", few, least, minimum.days(), extended, minimum.extensions()));
        } else if (follows == Afterwards.WITHDRAW) {
            throw refused(CoreWords.text("too-few-have-applied-at-last", few, least));
        }
    }

    private static Refusal refused(Text why) {
        return new Refusal(CONFLICT, why, List.of());
    }
}
