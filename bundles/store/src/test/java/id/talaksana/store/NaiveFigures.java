package id.talaksana.store;

import static id.talaksana.store.Counter.CITY;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.figures.Figure;
import id.talaksana.api.figures.Spread;
import id.talaksana.api.store.figures.Tally;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The same figures as simply as can be: each minute of each case is looked at. */
record NaiveFigures(FiguredOffice office, List<CaseFile> cases) {

    Figure ofCases(String service) {
        List<Integer> whole = new ArrayList<>();
        for (CaseFile file : closed()) {
            whole.add(Tally.rounded(
                    minutes(file).values().stream().mapToInt(Integer::intValue).sum()));
        }
        List<StepRow> finished = finished(null);
        long returned =
                finished.stream().filter(row -> "kurang".equals(row.outcome())).count();
        List<CaseFile> open = cases.stream()
                .filter(file -> file.state() == CaseFile.State.OPEN)
                .toList();
        long late = open.stream()
                .filter(file -> file.open().stream().anyMatch(this::isLate))
                .count();
        return figure(service, null, open.size(), late, Map.of(), spread(whole), finished.size(), returned);
    }

    List<Figure> ofSteps() {
        List<Figure> steps = new ArrayList<>();
        for (String step : List.of("periksa", "tanda-tangan", "terima")) {
            List<StepRow> open = cases.stream()
                    .flatMap(file -> file.open().stream())
                    .filter(row -> row.step().equals(step))
                    .toList();
            Map<Whose, Long> waiting = new EnumMap<>(Whose.class);
            open.forEach(row -> waiting.merge(row.turn().whose(), 1L, Long::sum));
            List<StepRow> finished = finished(step);
            long returned = finished.stream()
                    .filter(row -> "kurang".equals(row.outcome()))
                    .count();
            long late = open.stream().filter(this::isLate).count();
            steps.add(
                    figure("izin", step, open.size(), late, waiting, spread(passes(step)), finished.size(), returned));
        }
        return steps;
    }

    Map<Whose, Spread> parts() {
        Map<Whose, List<Integer>> parts = new EnumMap<>(Whose.class);
        for (CaseFile file : closed()) {
            Map<Whose, Integer> minutes = minutes(file);
            for (Whose whose : List.of(Whose.OFFICE, Whose.APPLICANT, Whose.AGENCY)) {
                parts.computeIfAbsent(whose, any -> new ArrayList<>())
                        .add(Tally.rounded(minutes.getOrDefault(whose, 0)));
            }
        }
        Map<Whose, Spread> spreads = new EnumMap<>(Whose.class);
        parts.forEach((whose, all) -> spreads.put(whose, spread(all)));
        return spreads;
    }

    private static Figure figure(
            String service,
            String step,
            long open,
            long late,
            Map<Whose, Long> waiting,
            Spread taken,
            long finished,
            long returned) {
        return new Figure(
                CITY,
                service,
                step,
                open,
                late,
                waiting,
                taken,
                finished,
                returned,
                100.0 * returned / finished,
                0,
                0.0,
                0,
                null);
    }

    private boolean isLate(StepRow row) {
        return row.dueAt() != null && row.dueAt().isBefore(office.counter.now());
    }

    private List<CaseFile> closed() {
        return cases.stream()
                .filter(file -> file.state() == CaseFile.State.COMPLETED || file.state() == CaseFile.State.REJECTED)
                .toList();
    }

    private List<StepRow> finished(String step) {
        return cases.stream()
                .flatMap(file -> ended(office.rows(file)))
                .filter(row -> step == null || row.step().equals(step))
                .toList();
    }

    private static Stream<StepRow> ended(List<StepRow> rows) {
        return rows.stream().filter(row -> !row.isOpen() && !row.wasLeft() && !wasTakenBack(rows, row));
    }

    /** Where one step follows another the row behind it says so. */
    private static boolean wasTakenBack(List<StepRow> rows, StepRow row) {
        int next = rows.indexOf(row) + 1;
        return next < rows.size() && "undone".equals(rows.get(next).outcome());
    }

    /** A step goes on over rows that were closed for its clock, or taken back, until one closes it. */
    private List<Integer> passes(String step) {
        List<Integer> passes = new ArrayList<>();
        for (CaseFile file : cases) {
            int ran = 0;
            List<StepRow> rows = office.rows(file);
            for (StepRow row : rows) {
                if (row.step().equals(step) && !row.isOpen()) {
                    ran += row.isStopped() ? 0 : worked(row.openedAt(), row.closedAt());
                    boolean takenBack = wasTakenBack(rows, row);
                    if (!row.wasLeft() && !takenBack) {
                        passes.add(Tally.rounded(ran));
                    }
                    ran = row.goesOn() || takenBack ? ran : 0;
                }
            }
        }
        return passes;
    }

    private Map<Whose, Integer> minutes(CaseFile file) {
        Map<Whose, Integer> minutes = new EnumMap<>(Whose.class);
        for (StepRow row : office.rows(file)) {
            minutes.merge(row.turn().whose(), worked(row.openedAt(), row.closedAt()), Integer::sum);
        }
        return minutes;
    }

    private int worked(Instant from, Instant to) {
        int minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            minutes += isWorked(minute.atZone(Counter.WITA)) ? 1 : 0;
        }
        return minutes;
    }

    private boolean isWorked(ZonedDateTime minute) {
        LocalTime closes = minute.getDayOfWeek() == DayOfWeek.FRIDAY ? LocalTime.of(16, 30) : LocalTime.of(16, 0);
        return office.calendars.current().isWorkingDay(minute.toLocalDate())
                && !minute.toLocalTime().isBefore(LocalTime.of(7, 30))
                && minute.toLocalTime().isBefore(closes);
    }

    private static Spread spread(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int many = sorted.size();
        return many == 0
                ? new Spread(0, null, null, 0)
                : new Spread(
                        many,
                        sorted.get((int) Math.ceil(many * 0.5) - 1),
                        sorted.get((int) Math.ceil(many * 0.9) - 1),
                        sorted.stream().mapToLong(Integer::longValue).sum());
    }
}
