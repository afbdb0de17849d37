package id.talaksana.core.rehearsal;

import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rehearsal.Play;
import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.rehearsal.Rehearsal.Untried;
import id.talaksana.api.rehearsal.RehearsalStores;
import id.talaksana.api.rehearsal.Rehearsals;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.rehearsal.BranchesTaken.Branch;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rehearsals in memory. Safe for several threads: each has stores and a clock of its own. */
@Component(service = Rehearsals.class)
public final class PlayedRehearsals implements Rehearsals {
    private final DefinitionLanguage language;
    private final RuleLanguage rules;
    private final RehearsalStores stores;

    @Activate
    public PlayedRehearsals(
            @Reference DefinitionLanguage language, @Reference RuleLanguage rules, @Reference RehearsalStores stores) {
        this.language = language;
        this.rules = rules;
        this.stores = stores;
    }

    /** With what is on the class path, where there is no container. */
    public PlayedRehearsals() {
        this(one(DefinitionLanguage.class), one(RuleLanguage.class), one(RehearsalStores.class));
    }

    private static <T> T one(Class<T> port) {
        return ServiceLoader.load(port)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + port.getSimpleName() + " on the class path"));
    }

    @Override
    public Rehearsal rehearse(Map<String, byte[]> files, long seed) {
        AgencyDefinition candidate = language.read(files)
                .definition()
                .orElseThrow(() -> new IllegalArgumentException("the definition is refused"));
        try (RehearsalStores.Opened opened = stores.open()) {
            Stage stage = new Stage(candidate, files, language, rules, opened, new FastClock(Instant.EPOCH));
            List<Play> plays = new ArrayList<>();
            List<Untried> untried = new ArrayList<>();
            for (PublicService service : stage.definition().services()) {
                new ServicePlays(stage, service, seed).play(plays, untried);
            }
            return rehearsal(seed, candidate, stage, plays, untried);
        }
    }

    private static Rehearsal rehearsal(
            long seed, AgencyDefinition candidate, Stage stage, List<Play> plays, List<Untried> untried) {
        return new Rehearsal(
                candidate.agency().id(),
                candidate.version(),
                candidate.digest(),
                seed,
                plays,
                untried,
                List.copyOf(stage.standIns().said()));
    }

    /** All plays of one service: until each branch was taken, or the plays take no further one. */
    private static final class ServicePlays {
        private final Stage stage;
        private final PublicService service;
        private final long seed;
        private final BranchesTaken branches;
        private final Interruptions interruptions;
        private final List<Play> played = new ArrayList<>();

        ServicePlays(Stage stage, PublicService service, long seed) {
            this.stage = stage;
            this.service = service;
            this.seed = seed;
            this.branches = new BranchesTaken(service);
            this.interruptions = new Interruptions(service);
        }

        void play(List<Play> plays, List<Untried> untried) {
            List<Given> all = Given.all(service);
            List<Given> given = all.subList(0, Math.min(all.size(), Given.MOST));
            given.forEach(each -> play(each, true));
            int before;
            do {
                before = branches.untaken().size();
                for (int i = 0; i < given.size() && !branches.untaken().isEmpty(); i++) {
                    play(given.get(i), false);
                }
            } while (branches.untaken().size() < before);
            plays.addAll(played);
            branches.untaken().forEach(branch -> untried.add(untried(branch)));
            all.subList(given.size(), all.size()).forEach(left -> untried.add(left(left)));
        }

        private void play(Given given, boolean straight) {
            int number = played.size() + 1;
            Random random = new Random(31 * (31 * seed + service.id().hashCode()) + number);
            played.add(new CasePlay(stage, service, branches, interruptions, given, random).play(number, straight));
        }

        private Untried untried(Branch branch) {
            Step step = service.step(branch.step()).orElseThrow();
            boolean reached = played.stream()
                    .flatMap(play -> play.happenings().stream())
                    .anyMatch(happening -> branch.step().equals(happening.step()));
            Text why = played.stream()
                    .map(Play::stuck)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElseGet(
                            () -> CoreWords.text(reached ? "rehearsed-not-open-to-anybody" : "rehearsed-not-reached"));
            return new Untried(
                    service.id(),
                    branch.step(),
                    branch.outcome(),
                    CoreWords.text("rehearsed-branch", step.id(), branch.outcome()),
                    why);
        }

        private Untried left(Given given) {
            return new Untried(
                    service.id(),
                    null,
                    null,
                    CoreWords.text("rehearsed-combination", given.inWords()),
                    CoreWords.text("rehearsed-enough", Given.MOST));
        }
    }
}
