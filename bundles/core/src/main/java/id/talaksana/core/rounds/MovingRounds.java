package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.RoundForecast;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.Carried;
import id.talaksana.core.cases.Transfer;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rounds that go over to another version with their applicants: all as they stand, in one entry of their record. */
@Component(service = Carried.class)
public final class MovingRounds implements Carried {
    private static final int PAGE = 1_000;

    private final RoundStore store;
    private final AnnouncementStore announcements;
    private final LetterStore letters;
    private final RequestStore requests;
    private final ObjectionStore objections;
    private final Clock clock;

    @Activate
    public MovingRounds(
            @Reference RoundStore store,
            @Reference AnnouncementStore announcements,
            @Reference LetterStore letters,
            @Reference RequestStore requests,
            @Reference ObjectionStore objections,
            @Reference Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.letters = letters;
        this.requests = requests;
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public Optional<RoundForecast> forecast(CaseFile c, Transfer transfer) {
        PublicService now = transfer.from() == null
                ? null
                : transfer.from().service(c.service()).orElse(null);
        PublicService there = transfer.to().service(c.service()).orElse(null);
        if (now == null || there == null || !new Selecting(now).isRound()) {
            return Optional.empty();
        }
        RoundPlaces places = new RoundPlaces(store, c, now, there);
        List<Announcement> made = made(c.id());
        List<Letter> written = unfinished(c.id(), now);
        Map<String, Long> asked = asked(c.id(), now);
        Map<String, Long> objected = objected(c.id(), now);
        return Optional.of(new RoundForecast(
                c.id(),
                places.applicants(),
                places.standing(now),
                places.standing(there),
                made.size(),
                written.size(),
                sum(asked),
                sum(objected),
                places.windows(),
                places.withoutPlace(),
                places.examples(),
                inTheWay(there, made, written, asked, objected)));
    }

    @Override
    public void goesOver(Account who, CaseFile c, Transfer transfer, String reason) {
        Optional<RoundForecast> forecast = forecast(c, transfer);
        if (forecast.isEmpty() || forecast.get().applicants() == 0) {
            return;
        }
        RoundRecord record = new RoundRecord(c.id(), entry -> store.leaves(scope(c.id()), c.id(), entry));
        store.change(c.id(), null, null, writing -> {
            // Looked at once more while nobody else can change it.
            RoundForecast held = forecast(c, transfer).orElseThrow();
            requireFit(c, held);
            RoundStore.Standing standing = writing.standing();
            List<Leaf> leaves = writing.asTheyStand(standing.entries() + 1);
            RoundPlan plan = plan(transfer, reason, leaves);
            return Optional.of(record.entry(who, plan, standing, null, leaves, clock.instant()));
        });
    }

    private static void requireFit(CaseFile c, RoundForecast held) {
        if (!held.fits()) {
            throw new Refusal(CONFLICT, Carried.why(held), List.of(c.id().toString()));
        }
    }

    private static RoundPlan plan(Transfer transfer, String reason, List<Leaf> leaves) {
        return new RoundPlan(
                RoundEntry.Kind.MIGRATION,
                null,
                null,
                reason,
                null,
                transfer.to().digest(),
                leaves.size(),
                List.of(),
                false,
                null);
    }

    private List<Announcement> made(CaseId id) {
        return announcements.of(scope(id), id).stream()
                .filter(each -> each.state() != Announcement.State.RELEASED)
                .toList();
    }

    private List<Letter> unfinished(CaseId id, PublicService service) {
        List<Letter> unfinished = new ArrayList<>();
        int after = 0;
        List<Letter> page;
        do {
            page = letters.list(scope(id), id, null, null, after, PAGE);
            page.stream().filter(letter -> !isComplete(letter, service)).forEach(unfinished::add);
            after = page.isEmpty() ? after : page.get(page.size() - 1).number();
        } while (page.size() == PAGE);
        return unfinished;
    }

    private static boolean isComplete(Letter letter, PublicService service) {
        return letter.state() != Letter.State.RETURNED
                && service.letter(letter.template())
                        .filter(template -> letter.done() >= template.acts().size())
                        .isPresent();
    }

    private Map<String, Long> asked(CaseId id, PublicService service) {
        Map<String, Long> open = new TreeMap<>();
        service.steps().stream().filter(Step::asksForEach).forEach(step -> {
            Map<AgencyRequest.State, Long> tallies = requests.tallies(scope(id), id, step.id());
            long waiting = tallies.entrySet().stream()
                    .filter(tally -> !tally.getKey().isFinal())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            open.put(step.id(), waiting);
        });
        return open;
    }

    private Map<String, Long> objected(CaseId id, PublicService service) {
        Map<String, Long> open = new TreeMap<>();
        service.steps().stream().filter(step -> step.objection() != null).forEach(step -> {
            ObjectionQuery of = ObjectionQuery.of(step.id());
            long waiting = Stream.of(ObjectionState.FILED, ObjectionState.REFERRED, ObjectionState.ACCEPTED)
                    .mapToLong(state -> objections.count(scope(id), id, of.in(state)))
                    .sum();
            open.put(step.id(), waiting);
        });
        return open;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What goes on and has no step there in which it could go on. */
    private static List<Text> inTheWay(
            PublicService there,
            List<Announcement> made,
            List<Letter> written,
            Map<String, Long> asked,
            Map<String, Long> objected) {
        List<Text> found = new ArrayList<>();
        announced(there, made, found);
        written(there, written, found);
        asked(there, asked, found);
        objected(there, objected, found);
        return found;
    }

    private static void announced(PublicService there, List<Announcement> made, List<Text> found) {
        made.stream()
                .filter(each -> each.step() != null
                        && there.step(each.step())
                                .filter(step -> step.announces() != null)
                                .isEmpty())
                .map(each -> CoreWords.text("the-other-version-does-not-announce-at", each.step()))
                .forEach(found::add);
    }

    private static void written(PublicService there, List<Letter> written, List<Text> found) {
        written.stream()
                .map(Letter::template)
                .distinct()
                .filter(template -> there.letter(template).isEmpty())
                .map(template -> CoreWords.text("the-other-version-has-no-letter", template))
                .forEach(found::add);
    }

    private static void asked(PublicService there, Map<String, Long> asked, List<Text> found) {
        asked.forEach((step, count) -> {
            if (count > 0 && there.step(step).filter(Step::asksForEach).isEmpty()) {
                found.add(CoreWords.text("the-other-version-does-not-ask-at", step));
            }
        });
    }

    private static void objected(PublicService there, Map<String, Long> objected, List<Text> found) {
        objected.forEach((step, count) -> {
            if (count > 0
                    && there.step(step)
                            .filter(other -> other.objection() != null)
                            .isEmpty()) {
                found.add(CoreWords.text("the-other-version-hears-no-objections-at", step));
            }
        });
    }

    private static Scope scope(CaseId id) {
        return Scope.of(id.agency());
    }
}
