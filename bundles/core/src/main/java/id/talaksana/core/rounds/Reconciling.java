package id.talaksana.core.rounds;

import static id.talaksana.api.rounds.RoundChange.MOST_TOLD;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.applicants.TableChange.Changed;
import id.talaksana.api.rounds.applicants.TableChange.Difference;
import id.talaksana.api.rounds.applicants.TableChange.Vanished;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.tables.ApplicantSheet;
import id.talaksana.core.tables.Rows;
import id.talaksana.core.tables.SeenKeys;
import id.talaksana.core.tables.TableRow;
import id.talaksana.core.words.CoreWords;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Goes through a table of applicants once and holds it against those who are there, some rows at a time: who is new, who is
 * there with other words, who is there and not in it any more.
 */
public final class Reconciling {
    private final RoundStore store;
    private final SeenRound round;
    private final ApplicantSheet sheet;
    private final Function<List<String>, Map<String, String>> holders;

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final SeenKeys registrations = new SeenKeys();
    private final SeenKeys niks = new SeenKeys();
    private final BitSet met = new BitSet();
    private final BitSet comingIn = new BitSet();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Difference> changed = new ArrayList<>();
    private int rows;
    private int count;
    private int leavingOut;
    private int changing;
    private List<String> passedOver = List.of();

    /** One whose row is read and who is not looked for yet. */
    private record Waiting(int row, int line, Applicant applicant) {}

    /** @param holders who has which NIK already */
    public Reconciling(RoundStore store, SeenRound round, Function<List<String>, Map<String, String>> holders) {
        this.store = store;
        this.round = round;
        this.holders = holders;
        this.sheet = new ApplicantSheet(
                round.selecting().service(),
                store.formations(round.scope(), round.id()).stream()
                        .map(Formation::id)
                        .collect(Collectors.toSet()),
                round.today());
    }

    /** Goes through it. */
    public Reconciling through(Supplier<InputStream> table) {
        passedOver = Rows.each(table, sheet.columns(), this::row).passedOver();
        look();
        return this;
    }

    /** Gives those who come in, in the order of the table, which is gone through once more: nobody is looked for again. */
    public void comingIn(Supplier<InputStream> table, Consumer<Applicant> taker) {
        int[] at = {0};
        Rows.each(table, sheet.columns(), row -> {
            if (comingIn.get(++at[0])) {
                sheet.read(row, (same, applicant) -> taker.accept(applicant), (registration, fault) -> {});
            }
        });
    }

    private void row(TableRow row) {
        rows++;
        sheet.read(row, this::good, (registration, fault) -> leaveOut(row.line(), registration, () -> fault));
    }

    private void good(TableRow row, Applicant applicant) {
        if (!registrations.add(applicant.registration())) {
            leaveOut(row.line(), applicant.registration(), () -> CoreWords.text("this-registration-stands-twice"));
        } else if (applicant.nik() != null && !niks.add(applicant.nik())) {
            leaveOut(row.line(), applicant.registration(), () -> CoreWords.text("this-nik-stands-twice"));
        } else {
            waiting.put(applicant.registration(), new Waiting(rows, row.line(), applicant));
            if (waiting.size() == ApplicantQuery.MAX_LIMIT) {
                look();
            }
        }
    }

    private void leaveOut(int line, String registration, Supplier<Text> reason) {
        leavingOut++;
        if (leftOut.size() < MOST_TOLD) {
            leftOut.add(new LeftOut(line, registration, reason.get()));
        }
    }

    private void look() {
        Map<String, Applicant> there = there(List.copyOf(waiting.keySet()));
        List<String> wanted = waiting.values().stream()
                .map(each -> each.applicant().nik())
                .filter(nik -> nik != null)
                .toList();
        // Not everybody has one, and some maps do not like to be asked for null.
        Map<String, String> holding = new HashMap<>(wanted.isEmpty() ? Map.of() : holders.apply(wanted));
        waiting.forEach((registration, each) -> {
            Applicant before = there.get(registration);
            String holder = holding.get(each.applicant().nik());
            if (before != null) {
                met.set(before.number());
                isThere(each, before);
            } else if (holder != null) {
                leaveOut(each.line(), registration, () -> CoreWords.text("this-nik-is-somebody-elses", holder));
            } else {
                count++;
                comingIn.set(each.row());
            }
        });
        waiting.clear();
    }

    private void isThere(Waiting each, Applicant before) {
        List<String> differences = sheet.differences(before, each.applicant());
        if (differences.isEmpty()) {
            leaveOut(each.line(), before.registration(), () -> CoreWords.text("this-applicant-is-there-already"));
            return;
        }
        leaveOut(each.line(), before.registration(), () -> CoreWords.text("this-applicant-is-there-with-other-words"));
        changing++;
        if (changed.size() < MOST_TOLD) {
            changed.add(new Difference(each.line(), before.registration(), differences));
        }
    }

    private Map<String, Applicant> there(List<String> wanted) {
        Map<String, Applicant> there = new HashMap<>();
        if (!wanted.isEmpty()) {
            ApplicantQuery query = new ApplicantQuery(null, null, null, null, wanted);
            store.applicants(
                            round.scope(),
                            round.id(),
                            new Selection(query, List.of(), List.of()),
                            0,
                            ApplicantQuery.MAX_LIMIT)
                    .applicants()
                    .forEach(judged -> there.put(judged.applicant().registration(), judged.applicant()));
        }
        return there;
    }

    /** How many rows the table has. */
    public int rows() {
        return rows;
    }

    /** How many come in. */
    public int count() {
        return count;
    }

    /** Those that do not come in, as far as they are told one by one. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    public int leavingOut() {
        return leavingOut;
    }

    public List<String> passedOver() {
        return passedOver;
    }

    public Changed changed() {
        return new Changed(changing, changed);
    }

    /** Those who are there and were not met. */
    public Vanished vanished() {
        int there = store.standing(round.scope(), round.id()).applicants();
        List<String> first = new ArrayList<>();
        Selection all = new Selection(ApplicantQuery.all(), List.of(), List.of());
        for (int number = met.nextClearBit(1); number <= there && first.size() < MOST_TOLD; ) {
            for (var judged : store.applicants(round.scope(), round.id(), all, number - 1, MOST_TOLD)
                    .applicants()) {
                if (!met.get(judged.applicant().number()) && first.size() < MOST_TOLD) {
                    first.add(judged.applicant().registration());
                }
                number = judged.applicant().number() + 1;
            }
            number = met.nextClearBit(number);
        }
        return new Vanished(there - met.cardinality(), first);
    }
}
