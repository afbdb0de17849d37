package id.talaksana.store;

import static id.talaksana.api.cases.StepRow.Channel.REST;
import static id.talaksana.store.Counter.CITY;
import static id.talaksana.store.Counter.HEAD;
import static id.talaksana.store.Counter.OFFICER;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.agenda.Duty.Outcome;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.figures.FigureCounting;
import id.talaksana.core.figures.StoredFigures;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.figures.DatabaseFigures;
import id.talaksana.store.survey.DatabaseSurveys;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** An agency with its cases, and who counts them. */
final class FiguredOffice {
    private static final String PROMISE =
            """
            processingTime:
              times:
                - {text: 3 hari kerja, limit: maximum, duration: 3 working-day}
            """;

    final Counter counter;
    final DatabaseFigures store;
    final StoredFigures figures;
    final StoredCalendars calendars;
    private final StoredCases cases;
    private final Duty counting;
    /** As they were left. */
    private final Map<CaseId, CaseFile> opened = new LinkedHashMap<>();

    private String progress;

    FiguredOffice(Stores.Kind kind) {
        YamlLanguage language = new YamlLanguage();
        counter = new Counter(kind);
        counter.offer(CITY, "2.0.0", Samples.AGENCY, "", Samples.SERVICE + PROMISE);
        calendars =
                new StoredCalendars(counter.stores.calendars, (topic, listener) -> () -> {}, counter.clock(), language);
        store = new DatabaseFigures(counter.stores.database);
        figures = new StoredFigures(
                counter.registry, store, new DatabaseSurveys(counter.stores.database), language, counter.clock());
        cases = new StoredCases(
                counter.registry,
                counter.stores.cases,
                ExtensionCalls.none(counter.registry),
                Assigned.nobody(),
                new OfficeClock(counter.clock(), calendars::current, language::generalOfficeHours));
        counting = new FigureCounting(counter.registry, store, calendars);
    }

    CaseFile openOne() {
        CaseFile file = cases.open(
                OFFICER,
                new Opening(CITY, "izin", "Perihal", Set.of("pppk"), Map.of("asal", "dalam"), List.of("surat"), null),
                REST);
        opened.put(file.id(), file);
        return file;
    }

    void closeOne() {
        CaseFile file = complete(openOne(), "terima", null);
        counter.pass(Duration.ofMinutes(40));
        complete(file, "periksa", "tolak");
    }

    CaseFile complete(CaseFile file, String step, String outcome) {
        boolean signs = step.equals("tanda-tangan");
        List<String> presented = signs ? List.of("rekomendasi") : List.of();
        return perform(
                signs ? HEAD : OFFICER,
                new Deed.Complete(file.id(), step, outcome, outcome == null ? null : "Uji", presented, null));
    }

    private CaseFile perform(Account who, Deed deed) {
        CaseFile after = cases.perform(who, deed, REST);
        opened.put(after.id(), after);
        return after;
    }

    /** Cases at random, of which some are still open at the end. */
    void playAtRandom(int number, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < number * 9; i++) {
            counter.pass(Duration.ofMinutes(random.nextInt(240)));
            List<CaseFile> open = all().stream()
                    .filter(file -> file.state() == CaseFile.State.OPEN)
                    .toList();
            if (opened.size() < number && (open.isEmpty() || random.nextInt(5) == 0)) {
                openOne();
            } else if (!open.isEmpty()) {
                act(open.get(random.nextInt(open.size())), random);
            }
        }
    }

    private void act(CaseFile file, Random random) {
        StepRow row = file.open().get(0);
        Account who = row.step().equals("tanda-tangan") ? HEAD : OFFICER;
        int chance = random.nextInt(100);
        if (row.isStopped()) {
            perform(who, new Deed.Resume(file.id(), row.step(), "Datang", List.of(), Map.of(), null));
        } else if (chance < 15) {
            Turn.Whose whose = random.nextBoolean() ? Turn.Whose.APPLICANT : Turn.Whose.AGENCY;
            perform(who, new Deed.Suspend(file.id(), row.step(), whose, "Surat", null));
        } else if (chance < 18) {
            perform(who, new Deed.Withdraw(file.id(), "Ditarik", null));
        } else if (chance < 24 && row.holder() == null) {
            take(who, file);
        } else {
            boolean decides = row.step().equals("periksa");
            String outcome = !decides ? null : chance < 40 ? "kurang" : chance < 50 ? "tolak" : "lengkap";
            CaseFile after = complete(file, row.step(), outcome);
            if (after.state() == CaseFile.State.OPEN && random.nextInt(6) == 0) {
                counter.pass(Duration.ofMinutes(random.nextInt(10)));
                takeBack(who, after);
            }
        }
    }

    CaseFile take(Account who, CaseFile file) {
        return perform(who, new Deed.Take(file.id(), file.open().get(0).step(), null, null));
    }

    CaseFile takeBack(Account who, CaseFile file) {
        return perform(who, new Deed.Undo(file.id(), "Salah pilih", null));
    }

    List<CaseFile> all() {
        return List.copyOf(opened.values());
    }

    List<StepRow> rows(CaseFile file) {
        return counter.stores.cases.rows(Scope.of(CITY), file.id());
    }

    void count() {
        Outcome outcome;
        do {
            Entry entry = new Entry(CITY, counting.kind(), "all", counter.now(), progress);
            outcome = counting.perform(new Kept(entry, counter.now(), 0, null), counter.now());
            progress = outcome.content();
        } while (!outcome.next().isAfter(counter.now()));
    }

    /** As if nothing had ever been counted. */
    void countAllAgain() {
        counter.tamper("DELETE FROM figure");
        progress = null;
        count();
    }
}
