package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.RunningContainer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two officers complete the same step at the same moment: one does it, the other learns who was first. They work at an agency
 * of their own, so that whoever has started the container counts the other agencies' cases alone.
 */
final class Races {
    private static final String AGENCY = "adu";

    private static final int RACES = Integer.getInteger("talaksana.races", 40);

    private final ExecutorService racers = Executors.newFixedThreadPool(2);
    private final CyclicBarrier line = new CyclicBarrier(2);
    private final Office first;
    private final Office second;
    private int races;
    private int wonByFirst;

    private Races(RunningContainer container) {
        String jar =
                AgencyJar.of(Office.AGENCY).as(AGENCY).writeTo(container.data().resolve(AGENCY + ".jar"));
        container.console("bundle:install -s -l 90 " + jar);
        RunningContainer.await(
                "the racers' agency",
                () -> container.get("/api/agencies/" + AGENCY).body().contains("\"state\":\"open\""));
        first = office(container, "petugas-satu");
        second = office(container, "petugas-dua");
    }

    private static Office office(RunningContainer container, String officer) {
        Office office = new Office(container, Officer.addedTo(container, officer, AGENCY), AGENCY);
        office.logIn();
        return office;
    }

    /** Runs them all. */
    static void haveOneWinner(String database, RunningContainer container) {
        Races races = new Races(container);
        try {
            races.run(database);
        } finally {
            races.racers.shutdownNow();
        }
    }

    private void run(String database) {
        Ledger entries = new Ledger(first.who());
        while (races < RACES) {
            LedgerCase raced = entries.next(races);
            assertThat(raced.send(first).status()).isEqualTo(201);
            raceThrough(raced, entries);
        }
        System.out.printf(
                "races of two officers, %s: %d, won by the first %d, by the second %d%n",
                database, races, wonByFirst, races - wonByFirst);
        assertThat(wonByFirst).as("races that were none are won by one alone").isBetween(1, races - 1);
    }

    private void raceThrough(LedgerCase raced, Ledger entries) {
        String step = raced.nextStep();
        for (int done = 0; step != null && races < RACES; done++) {
            Entry one = entries.step(step);
            Entry other = entries.step(step);
            Future<Answer> ofOne = racers.submit(started(() -> first.send(raced.id(), one)));
            Future<Answer> ofOther = racers.submit(started(() -> second.send(raced.id(), other)));
            boolean oneWon = answer(ofOne).isSuccess();
            Answer won = answer(oneWon ? ofOne : ofOther);
            Office winner = oneWon ? first : second;
            assertThat(won.status()).as("%s", won.body()).isEqualTo(200);
            assertThat(won.body().get("closedSteps").asInt()).isEqualTo(done + 1);
            lostTo(winner, step, answer(oneWon ? ofOther : ofOne));
            isOnRecordOnce(winner, oneWon ? one : other, raced.id(), done + 1);
            races++;
            wonByFirst += oneWon ? 1 : 0;
            step = won.body().at("/open/0/step").textValue();
        }
    }

    private Callable<Answer> started(Callable<Answer> deed) {
        return () -> {
            line.await();
            return deed.call();
        };
    }

    private static void lostTo(Office winner, String step, Answer lost) {
        assertThat(lost.status()).as("%s", lost.body()).isEqualTo(409);
        assertThat(lost.isProblem()).as("%s", lost).isTrue();
        assertThat(lost.body().at("/first/by").textValue()).isEqualTo(winner.who());
        assertThat(lost.body().at("/first/step").textValue()).isEqualTo(step);
    }

    private static void isOnRecordOnce(Office winner, Entry entry, String caseId, int expectedRows) {
        List<JsonNode> rows = winner.closedRows(caseId);
        assertThat(rows).hasSize(expectedRows);
        assertThat(rows)
                .filteredOn(row -> row.get("step").textValue().equals(entry.step()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("closedBy").textValue()).isEqualTo(winner.who());
                    assertThat(row.get("comment").textValue()).isEqualTo(entry.text());
                });
        JsonNode verification = winner.verification(caseId);
        assertThat(verification.get("intact").asBoolean())
                .as("%s", verification)
                .isTrue();
    }

    private static Answer answer(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a racer failed", e);
        }
    }
}
