package id.talaksana.core.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rehearsal.Play.Happening;
import id.talaksana.api.rehearsal.Play.Kind;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.demo.Cast;
import id.talaksana.core.demo.InventedApplicants;
import id.talaksana.core.demo.RoundDeeds;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What has to be done to a round's applicants before one of its steps can be closed. */
final class RoundWork {
    /** Enough that each outcome of each step has somebody. */
    static final int APPLICANTS = 40;

    private final Stage stage;
    private final PublicService service;
    private final Cast cast;
    private final InventedApplicants invented;
    private final Deciding deciding;
    private final Examining examining;
    private final RoundDeeds deeds;
    private final OutgoingPapers papers;
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, Long> elsewhere = new HashMap<>();
    private boolean registered;

    RoundWork(
            Stage stage, PublicService service, Cast cast, BranchesTaken branches, Set<String> tracks, Random random) {
        this.stage = stage;
        this.service = service;
        this.cast = cast;
        this.invented = new InventedApplicants(service, tracks, stage.today(), APPLICANTS);
        Map<String, Map<String, String>> entered = new HashMap<>();
        this.deciding = new Deciding(stage, branches, random, this::tell, entered);
        this.examining = new Examining(stage, this::tell, entered);
        this.deeds = new RoundDeeds(
                stage.round().desk(stage.cases()), stage.definition().agency(), cast, cast.everybody(), "Latihan");
        this.papers = new OutgoingPapers(stage, service, deeds, this::tell, elsewhere);
    }

    /** What happened to applicants so far. */
    List<Happening> happenings() {
        return happenings;
    }

    /** How many seconds another agency was waited for, by the step. */
    Map<String, Long> elsewhere() {
        return elsewhere;
    }

    /** Does it all at an open step. */
    void before(CaseFile c, StepRow row, Step step) {
        Account who = cast.at(row, step);
        if (!registered) {
            register(c.id(), step, who);
        }
        // Whoever is outside sees no round: what they hold comes as scores.
        if (step.sessions() != null && row.actors().stream().noneMatch(cast::isOutside)) {
            examining.all(c.id(), step, who);
        }
        if (step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT) {
            deciding.all(c.id(), step, who);
        }
        if (step.recheck() != null) {
            new Rechecking(stage.round().rechecks(), this::tell).all(c.id(), step, who);
        }
        if (step.objection() != null) {
            new Objecting(stage, service, deeds, this::tell).all(c.id(), step, who);
        }
        papers.all(c.id(), step, who);
    }

    private void register(CaseId round, Step step, Account who) {
        registered = true;
        if (invented.haveSeats()) {
            stage.round().rounds().perform(who, new RoundDeed.EnterFormations(round, invented.seats(), null));
        }
        RoundChange came =
                stage.round().rounds().perform(who, new RoundDeed.RegisterApplicants(round, invented.table(), null));
        tell(Kind.APPLICANTS, step, who, came.entry() == null ? said(came) : count(came.count()));
        stage.round()
                .checklists()
                .mark(who, round, ApplicantQuery.all(), List.of(), RequirementMark.State.PRESENT, null, null);
    }

    /** Nobody came in: the first who was left out says why. */
    private static Text said(RoundChange came) {
        return came.leftOut().isEmpty() ? count(0) : came.leftOut().get(0).reason();
    }

    static Text count(int applicants) {
        return CoreWords.text("rehearsed-applicants", applicants);
    }

    private void tell(Kind kind, Step step, Account who, Text what) {
        String actor = who.name().substring(who.agency().length() + 1);
        happenings.add(new Happening(stage.now(), kind, step.id(), actor, null, what));
    }

    /** Hears of what happened. */
    interface Telling {
        void tell(Kind kind, Step step, Account who, Text what);
    }
}
