package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.core.routing.TypicalOffice;
import id.talaksana.karaf.Console;
import id.talaksana.karaf.command.cases.CompleteStep;
import id.talaksana.karaf.command.cases.ExtendStep;
import id.talaksana.karaf.command.cases.OpenCase;
import id.talaksana.karaf.command.cases.ResumeStep;
import id.talaksana.karaf.command.cases.ReturnStep;
import id.talaksana.karaf.command.cases.VerifyCase;
import id.talaksana.language.Typical;
import id.talaksana.language.Walk;
import id.talaksana.language.Walk.Move;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Procedures such as any agency has, at the console: by every way to every end. */
public class TypicalCasesTest {
    private static final Map<String, String> STATES = Map.of("completed", "selesai", "rejected", "ditolak");

    private final Console console = new Console();

    @Test
    public void everyCaseGoesTheWayOfItsAttributesToItsEnd() throws Exception {
        console.office = new TypicalOffice();
        console.accounts.accounts.addAll(List.of(console.office.officer, TypicalOffice.ADMINISTRATOR));
        for (Walk walk : Typical.WALKS) {
            PublicService service = console.office.service(walk.service());
            String told = console.run(
                    new OpenCase(),
                    Map.of(
                            "actingAs",
                            "budi",
                            "agency",
                            "contoh",
                            "service",
                            service.id(),
                            "subject",
                            "Perihal",
                            "attributes",
                            pairs(walk.attributes()),
                            "presented",
                            walk.presentedAtOpening(service, TypicalOffice.TODAY)));
            String number = told.split(" ")[0];
            for (String written : walk.moves()) {
                Move move = Walk.move(written);
                assertThat(told).as("%s", walk).contains(move.step());
                told = moved(walk, service, number, move);
            }
            assertThat(told).as("%s", walk).contains(STATES.get(walk.end())).doesNotContain("menunggu");
            assertThat(console.run(new VerifyCase(), Map.of("number", number))).startsWith("Utuh");
        }
    }

    private String moved(Walk walk, PublicService service, String number, Move move) throws Exception {
        Map<String, Object> given = new HashMap<>(Map.of("actingAs", "budi", "number", number, "step", move.step()));
        given.put("comment", "Alasan");
        if (move.until() != null) {
            given.put("actingAs", "adm");
            given.put("until", move.until().toString());
            return console.run(new ExtendStep(), given);
        }
        if (console.office.waitsForOthers(CaseId.parse(number).orElseThrow(), move.step())) {
            console.run(
                    new ResumeStep(),
                    Map.of("actingAs", "budi", "number", number, "step", move.step(), "comment", "Perbaikan datang"));
        }
        Step step = Walk.step(service, move.step());
        if (move.outcome() != null && step.outcome(move.outcome()).orElseThrow().returns()) {
            return console.run(new ReturnStep(), given);
        }
        given.put("outcome", move.outcome());
        given.put("presented", walk.presented(service, step, TypicalOffice.TODAY));
        given.put("facts", pairs(Walk.facts(service, step)));
        given.put("checked", Walk.checked(step));
        return console.run(new CompleteStep(), given);
    }

    private static List<String> pairs(Map<String, String> values) {
        return values.entrySet().stream().map(Map.Entry::toString).toList();
    }
}
