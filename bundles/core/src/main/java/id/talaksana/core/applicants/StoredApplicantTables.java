package id.talaksana.core.applicants;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Formation.Decree;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.applicants.ApplicantTables;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.applicants.TableChange;
import id.talaksana.api.rounds.applicants.TableImport;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.FormationPlans;
import id.talaksana.core.rounds.Reconciling;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.tables.ApplicantSheet;
import id.talaksana.core.tables.FormationSheet;
import id.talaksana.core.tables.TableWriter;
import id.talaksana.core.words.CoreWords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tables of rounds in the store. */
@Component(service = ApplicantTables.class)
public final class StoredApplicantTables implements ApplicantTables {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ApplicantStore store;
    private final Clock clock;

    @Activate
    public StoredApplicantTables(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ApplicantStore store,
            @Reference Clock clock) {
        this.book = book;
        this.rounds = rounds;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public TableChange preview(Account who, CaseId id, SentTable table) {
        SeenRound round = book.seen(who, id);
        round.requireRegistering();
        String sha256 = Checked.sha256(table);
        Reconciling read = Taking.reconciling(rounds, store, round).through(table.content());
        Checked.count(table, read.rows());
        return told(read, sha256, read.count(), null);
    }

    private static TableChange told(Reconciling read, String sha256, int count, RoundEntry entry) {
        return new TableChange(
                count,
                read.leftOut(),
                read.leavingOut(),
                entry,
                read.rows(),
                sha256,
                read.changed(),
                read.vanished(),
                read.passedOver());
    }

    @Override
    public TableChange take(Account who, CaseId id, SentTable table, String requestKey) {
        SeenRound round = book.seen(who, id);
        String sha256 = Checked.sha256(table);
        Taking taking = new Taking(rounds, store, round, table, sha256, clock);
        RoundChange done = book.perform(who, id, requestKey, entry -> taking.made(entry), now -> taking.plan(now));
        Reconciling read = taking.read();
        return read == null ? nothingRead(sha256, done) : told(read, sha256, done.count(), done.entry());
    }

    private static TableChange nothingRead(String sha256, RoundChange done) {
        return new TableChange(
                done.count(),
                List.of(),
                0,
                done.entry(),
                0,
                sha256,
                new TableChange.Changed(0, List.of()),
                new TableChange.Vanished(0, List.of()),
                List.of());
    }

    @Override
    public List<TableImport> imports(Account who, CaseId id) {
        return store.imports(book.seen(who, id).scope(), id);
    }

    @Override
    public void giveUp(Account who, CaseId id, int number) {
        SeenRound round = book.seen(who, id);
        round.requireWorker();
        TableImport partly = store.imports(round.scope(), id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, CoreWords.text("there-is-no-such-table", number), List.of()));
        if (partly.entry() != null) {
            throw new Refusal(CONFLICT, CoreWords.text("this-table-is-in-already", number), List.of());
        }
        store.giveUp(id, partly);
    }

    @Override
    public void export(Account who, CaseId id, ApplicantQuery query, SentTable.Form form, OutputStream out) {
        SeenRound round = book.seen(who, id);
        round.veil().requireNoAnswer(query);
        ApplicantSheet sheet = new ApplicantSheet(round.selecting().service(), Set.of(), round.today());
        try (TableWriter writer = TableWriter.to(out, form)) {
            writer.row(sheet.headings());
            rows(id, query, round, sheet, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rows(CaseId id, ApplicantQuery query, SeenRound round, ApplicantSheet sheet, TableWriter writer)
            throws IOException {
        Integer after = 0;
        while (after != null) {
            ApplicantPage page =
                    rounds.applicants(round.scope(), id, round.selection(query), after, ApplicantQuery.MAX_LIMIT);
            for (Judged each : page.applicants()) {
                writer.row(sheet.row(each.applicant()));
            }
            after = page.next();
        }
    }

    @Override
    public RoundChange previewFormations(Account who, CaseId id, SentTable table, Decree decree) {
        return entering(book.seen(who, id), table, decree, Checked.sha256(table))
                .preview();
    }

    @Override
    public RoundChange enterFormations(Account who, CaseId id, SentTable table, Decree decree, String requestKey) {
        String sha256 = Checked.sha256(table);
        return book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == RoundEntry.Kind.FORMATIONS && sha256.equals(entry.source()),
                round -> entering(round, table, decree, sha256));
    }

    private RoundPlan entering(SeenRound round, SentTable table, Decree decree, String sha256) {
        check(decree, round);
        FormationPlans plans = new FormationPlans(rounds, round);
        FormationSheet.Read read = plans.sheet().read(table.content(), decree);
        Checked.count(table, read.formations().size() + read.leftOut().size());
        return plans.all(read.formations(), read.leftOut(), sha256);
    }

    private static void check(Decree decree, SeenRound round) {
        if (decree == null) {
            return;
        }
        WrittenText.checkLine(decree.number());
        boolean sound = decree.number() != null
                && !decree.number().isBlank()
                && decree.number().length() <= Decree.MAX_NUMBER
                && decree.date() != null
                && !decree.date().isAfter(round.today());
        if (!sound) {
            throw new Refusal(INVALID, CoreWords.text("a-decree-has-a-number-and-a-date"), List.of());
        }
    }

    @Override
    public RoundChange enterFormation(Account who, CaseId id, Formation formation, String requestKey) {
        String source = Digest.of("talaksana-formation-1", formation.id(), formation.seats(), formation.need())
                .say(formation.location(), formation.position(), formation.attributes(), formation.decree())
                .hex();
        return book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == RoundEntry.Kind.FORMATIONS && source.equals(entry.source()),
                round -> {
                    check(formation.decree(), round);
                    return new FormationPlans(rounds, round).one(formation, source);
                });
    }

    @Override
    public List<Formation> formations(Account who, CaseId id, Integer entry) {
        SeenRound round = book.seen(who, id);
        return entry == null ? rounds.formations(round.scope(), id) : store.formations(round.scope(), id, entry);
    }
}
