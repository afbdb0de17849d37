package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.store.figures.FigureStore;
import id.talaksana.api.store.figures.SurveyStore;
import id.talaksana.api.store.figures.Tally;
import id.talaksana.api.store.figures.Tally.Measure;
import id.talaksana.api.store.figures.TimedCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Figures and answers in maps, over cases in maps, for tests that need no database. Nobody complains. */
public final class InMemoryFigureStore implements FigureStore, SurveyStore {
    private final CaseStore cases;
    private final Map<String, List<Tally>> counted = new TreeMap<>();
    private final Map<String, Instant> at = new HashMap<>();
    private final Set<CaseId> given = new HashSet<>();
    private final Map<String, List<Count>> answers = new TreeMap<>();

    public InMemoryFigureStore(CaseStore cases) {
        this.cases = cases;
    }

    private List<CaseFile> all(String agency) {
        CaseQuery query = new CaseQuery(agency, null, null, (String) null, null, null, CaseQuery.MAX_LIMIT);
        return cases.list(Scope.of(agency), query).cases();
    }

    private Stream<StepRow> rows(CaseFile file) {
        return cases.rows(Scope.of(file.id().agency()), file.id()).stream();
    }

    @Override
    public Optional<Instant> firstOpened(String agency) {
        return all(agency).stream().map(CaseFile::openedAt).min(Comparator.naturalOrder());
    }

    @Override
    public void casesWithStepsClosed(String agency, Instant from, Instant before, Consumer<TimedCase> each) {
        for (CaseFile file : all(agency)) {
            boolean chosen = rows(file)
                    .anyMatch(row -> !row.isOpen()
                            && !row.closedAt().isBefore(from)
                            && row.closedAt().isBefore(before));
            if (chosen) {
                each.accept(new TimedCase(
                        file.service(),
                        file.digest(),
                        file.state(),
                        file.openedAt(),
                        file.closedAt(),
                        file.dueAt(),
                        rows(file).sorted(Comparator.comparing(StepRow::number)).toList()));
            }
        }
    }

    @Override
    public List<Tally> complaints(String agency, Instant from, Instant before, String month) {
        return List.of();
    }

    @Override
    public List<Tally> open(String agency, Instant now) {
        List<Tally> open = new ArrayList<>();
        for (CaseFile file : all(agency)) {
            if (file.state() == CaseFile.State.OPEN) {
                open.add(now(file, "", Measure.OPEN, null));
                if (file.open().stream().anyMatch(row -> isLate(row, now))) {
                    open.add(now(file, "", Measure.LATE, null));
                }
                for (StepRow row : file.open()) {
                    open.add(now(file, row.step(), Measure.OPEN, row.turn().whose()));
                    if (isLate(row, now)) {
                        open.add(now(file, row.step(), Measure.LATE, row.turn().whose()));
                    }
                }
            }
        }
        return open;
    }

    private static boolean isLate(StepRow row, Instant now) {
        return row.dueAt() != null && row.dueAt().isBefore(now);
    }

    private static Tally now(CaseFile file, String step, Measure measure, Turn.Whose whose) {
        return new Tally(file.id().agency(), Tally.NOW, file.service(), step, measure, whose, 0, 1);
    }

    @Override
    public void replace(String agency, String month, Collection<Tally> tallies, Instant when) {
        counted.put(agency + " " + month, List.copyOf(tallies));
        if (month.equals(Tally.NOW)) {
            at.put(agency, when);
        }
    }

    @Override
    public List<Tally> sum(Scope scope, By by, String service, String from, String to) {
        return counted.values().stream()
                .flatMap(List::stream)
                .filter(t -> scope.covers(t.agency()) && (service == null || service.equals(t.service())))
                .filter(t -> t.month().equals(Tally.NOW)
                        || t.month().compareTo(from) >= 0 && t.month().compareTo(to) <= 0)
                .flatMap(t -> as(by, t))
                .toList();
    }

    private static Stream<Tally> as(By by, Tally t) {
        boolean ofStep = !t.step().isEmpty();
        boolean now = t.measure() == Measure.OPEN || t.measure() == Measure.LATE;
        if (by == By.STEP || by == By.PART) {
            return (by == By.STEP) == ofStep ? Stream.of(t) : Stream.empty();
        }
        String itsService = by == By.AGENCY ? "" : t.service();
        return ofStep && now || t.measure() == Measure.PART
                ? Stream.empty()
                : Stream.of(new Tally(
                        t.agency(), null, itsService, "", t.measure(), null, ofStep ? 0 : t.minutes(), t.many()));
    }

    @Override
    public Map<String, Instant> counted(Scope scope) {
        Map<String, Instant> seen = new HashMap<>(at);
        seen.keySet().removeIf(agency -> !scope.covers(agency));
        return seen;
    }

    @Override
    public boolean given(CaseId id) {
        return given.contains(id);
    }

    @Override
    public boolean add(CaseId id, String service, String month, Map<String, Integer> values) {
        if (!given.add(id)) {
            return false;
        }
        values.forEach((element, value) -> answers.computeIfAbsent(month, any -> new ArrayList<>())
                .add(new Count(id.agency(), service, element, value, 1)));
        return true;
    }

    @Override
    public List<Count> counts(Scope scope, String service, String from, String to) {
        return answers.entrySet().stream()
                .filter(each ->
                        each.getKey().compareTo(from) >= 0 && each.getKey().compareTo(to) <= 0)
                .flatMap(each -> each.getValue().stream())
                .filter(count -> scope.covers(count.agency()) && (service == null || service.equals(count.service())))
                .toList();
    }
}
