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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Goes through a table of applicants once and holds it against those who are there, some rows at a time: who is new, who is
 * there with other words, who is there and not in it any more. A short table asks for those whom it names; for a long one all who
 * are there are gone through once, since databases do not always find many names among many.
 */
public final class Reconciling {
    private final RoundStore store;
    private final SeenRound round;
    private final ApplicantSheet sheet;
    private final Function<List<String>, List<Applicant>> holders;
    private final KnownApplicants known;
    private final int there;

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
    private boolean allKnown;
    private List<String> passedOver = List.of();

    /** One whose row is read and who is not looked for yet. */
    private record Waiting(int row, int line, Applicant applicant) {}

    /** @param holders who has one of these NIKs already; null: that does not matter */
    public Reconciling(RoundStore store, SeenRound round, Function<List<String>, List<Applicant>> holders) {
        this.store = store;
        this.round = round;
        this.holders = holders;
        this.sheet = new ApplicantSheet(
                round.selecting().service(),
                store.formations(round.scope(), round.id()).stream()
                        .map(Formation::id)
                        .collect(Collectors.toSet()),
                round.today());
        this.known = new KnownApplicants(sheet);
        this.there = store.standing(round.scope(), round.id()).applicants();
    }

    /** Goes through it. */
    public Reconciling through(Supplier<InputStream> table) {
        passedOver = Rows.each(table, sheet.columns(), this::row).passedOver();
        if (!allKnown && there > 0) {
            knowThoseOfTheTable();
        }
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
                if (!allKnown && there > 0) {
                    knowAll();
                }
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
        waiting.forEach((registration, each) -> {
            int number = known.number(registration);
            int holder = holders == null ? 0 : known.holder(each.applicant().nik());
            if (number > 0) {
                met.set(number);
                isThere(each, number);
            } else if (holder > 0) {
                leaveOut(
                        each.line(),
                        registration,
                        () -> CoreWords.text("this-nik-is-somebody-elses", registrationOf(holder)));
            } else {
                count++;
                comingIn.set(each.row());
            }
        });
        waiting.clear();
    }

    private void isThere(Waiting each, int number) {
        String registration = each.applicant().registration();
        List<String> differences = known.differences(number, each.applicant());
        if (differences.isEmpty()) {
            leaveOut(each.line(), registration, () -> CoreWords.text("this-applicant-is-there-already"));
            return;
        }
        leaveOut(each.line(), registration, () -> CoreWords.text("this-applicant-is-there-with-other-words"));
        changing++;
        if (changed.size() < MOST_TOLD) {
            changed.add(new Difference(each.line(), registration, differences));
        }
    }

    private void knowThoseOfTheTable() {
        List<String> niks = waiting.values().stream()
                .map(each -> each.applicant().nik())
                .filter(Objects::nonNull)
                .toList();
        if (!waiting.isEmpty()) {
            know(new ApplicantQuery(null, null, null, null, List.copyOf(waiting.keySet())));
        }
        if (holders != null && !niks.isEmpty()) {
            holders.apply(niks).forEach(known::add);
        }
    }

    private void knowAll() {
        know(ApplicantQuery.all());
        allKnown = true;
    }

    private void know(ApplicantQuery query) {
        store.each(round.scope(), round.id(), new Selection(query, List.of(), List.of()), known::add);
    }

    private String registrationOf(int number) {
        Selection all = new Selection(ApplicantQuery.all(), List.of(), List.of());
        return store.applicants(round.scope(), round.id(), all, number - 1, 1)
                .applicants()
                .get(0)
                .applicant()
                .registration();
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
