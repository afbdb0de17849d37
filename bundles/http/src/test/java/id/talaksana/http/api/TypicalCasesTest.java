package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.core.routing.TypicalOffice;
import id.talaksana.language.Typical;
import id.talaksana.language.Walk;
import id.talaksana.language.Walk.Move;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** Procedures such as any agency has, over HTTP: by every way to every end. */
public class TypicalCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ClassRule
    public static final Server SERVER = new Server();

    private final TypicalOffice office = new TypicalOffice();

    @Test
    public void everyCaseGoesTheWayOfItsAttributesToItsEnd() throws IOException {
        SERVER.of(office);
        for (Walk walk : Typical.WALKS) {
            PublicService service = office.service(walk.service());
            Map<String, Object> opening = Map.of(
                    "subject",
                    "Perihal",
                    "attributes",
                    walk.attributes(),
                    "presented",
                    walk.presentedAtOpening(service, TypicalOffice.TODAY));
            JsonNode file = sent("/api/agencies/contoh/services/" + service.id() + "/cases", "budi", opening, 201);
            for (String written : walk.moves()) {
                file = moved(walk, service, "/api/cases/" + file.get("id").asText(), Walk.move(written));
            }
            assertThat(file.get("state").asText()).as("%s", walk).isEqualTo(walk.end());
            assertThat(file.get("open")).isEmpty();
        }
    }

    private JsonNode moved(Walk walk, PublicService service, String path, Move move) throws IOException {
        if (move.until() != null) {
            return sent(
                    path + "/steps/" + move.step() + "/extension",
                    "adm",
                    Map.of("until", move.until().toString(), "comment", "Pendaftar kurang"),
                    200);
        }
        CaseId id = CaseId.parse(path.replace("/api/cases/", "")).orElseThrow();
        if (office.waitsForOthers(id, move.step())) {
            sent(path + "/steps/" + move.step() + "/resumption", "budi", Map.of("comment", "Perbaikan datang"), 200);
        }
        Step step = Walk.step(service, move.step());
        Map<String, Object> body = new HashMap<>(Map.of(
                "comment",
                "Alasan",
                "presented",
                walk.presented(service, step, TypicalOffice.TODAY),
                "facts",
                Walk.facts(service, step),
                "checked",
                Walk.checked(step)));
        if (move.outcome() != null) {
            body.put("outcome", move.outcome());
        }
        return sent(path + "/steps/" + move.step(), "budi", body, 200);
    }

    private static JsonNode sent(String path, String account, Map<String, ?> body, int status) throws IOException {
        Http.Answer answer = SERVER.request("POST", path)
                .login(account, FakeAccounts.PASSWORD)
                .json(JSON.writeValueAsString(body))
                .send();
        assertThat(answer.status()).as("%s %s: %s", path, body, answer.text()).isEqualTo(status);
        return answer.json();
    }

    @Test
    public void whatDecidesIsAskedForWithItsValues() throws IOException {
        SERVER.of(office);
        Http.Answer answer = SERVER.request("POST", "/api/agencies/contoh/services/mutasi/cases")
                .login("budi", FakeAccounts.PASSWORD)
                .json("{\"subject\": \"Perihal\"}")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("golongan", "lingkup");
        assertThat(List.of(answer.json().get("allowed").toString()))
                .first()
                .asString()
                .contains("lingkup=provinsi");
    }
}
