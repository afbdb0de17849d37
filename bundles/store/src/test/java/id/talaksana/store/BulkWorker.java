package id.talaksana.store;

import id.talaksana.api.cases.CaseId;
import id.talaksana.core.applicants.StoredApplicantTables;
import id.talaksana.store.rounds.DatabaseApplicants;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that does the bulk work of a round from its beginning, whatever was done of it before, and says what it does: to be
 * killed.
 */
final class BulkWorker {
    /** Of a table's applicants; so that there are some parts to be killed between. */
    private static final int PART = 45;

    private BulkWorker() {}

    /** The database's address, the case, and how many applicants there are. */
    public static void main(String[] arguments) {
        try (Stores stores = Stores.on(arguments[0])) {
            BulkRound bulk = resumed(stores, CaseId.parse(arguments[1]).orElseThrow(), Integer.parseInt(arguments[2]));
            for (BulkRound.Work work : BulkRound.Work.values()) {
                System.out.println("begin " + work);
                bulk.perform(work);
                System.out.println("done " + work);
            }
        }
    }

    /** The work on a round that is there already. */
    static BulkRound resumed(Stores stores, CaseId id, int applicants) {
        OpenRound round = new RoundSetting(stores, id.agency()).resumed(id);
        StoredApplicantTables tables = new StoredApplicantTables(
                round.book(), round.store(), new DatabaseApplicants(stores.database, PART), round.clock());
        return new BulkRound(round, new BulkTables(applicants, applicants / 2), tables);
    }

    /** Starts such a process. */
    static Process started(String url, CaseId id, int applicants) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Dderby.stream.error.file=" + System.getProperty("java.io.tmpdir") + "/bulk-worker-derby.log",
                "-cp",
                System.getProperty("java.class.path"),
                BulkWorker.class.getName(),
                url,
                id.toString(),
                Integer.toString(applicants));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
