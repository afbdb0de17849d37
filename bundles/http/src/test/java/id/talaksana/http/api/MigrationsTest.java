package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.migrations.MigrationOrder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class MigrationsTest {
    @ClassRule
    public static final Server SERVER = new Server();

    private static final String TARGET = "/api/agencies/kanreg/migrations";

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void anOrderReachesTheCoreWholeAndTheFateOfEachCaseComesBack() throws IOException {
        Http.Answer answer = SERVER.administrator("POST", TARGET)
                .json("{\"toVersion\":\"2.0.0\",\"fromVersion\":\"1.1.0\",\"service\":\"izin\",\"step\":\"verifikasi\","
                        + "\"cases\":[\"kanreg-0JQ8ZK3V5T7XN\"],\"steps\":{\"verifikasi\":\"telaah\"},"
                        + "\"reason\":\"SK 12\",\"dryRun\":true}")
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(SERVER.migrations.orders)
                .containsExactly(new MigrationOrder(
                        "kanreg",
                        "2.0.0",
                        "izin",
                        "1.1.0",
                        "verifikasi",
                        List.of(FakeCases.ID),
                        Map.of("verifikasi", "telaah"),
                        "SK 12"));
        JsonNode json = answer.json();
        assertThat(json.path("done").asBoolean()).isFalse();
        assertThat(json.path("fates").toString()).isEqualTo("{\"moves\":1}");
        assertThat(json.at("/cases/0/toStep").asText()).isEqualTo("telaah");
        SERVER.central("POST", TARGET).json("{\"reason\":\"SK 12\"}").send();
        assertThat(SERVER.migrations.orders.get(1))
                .isEqualTo(new MigrationOrder("kanreg", null, null, null, null, List.of(), Map.of(), "SK 12"));
    }

    @Test
    public void whoDoesNotAdministerTheAgencyIsRefused() throws IOException {
        String body = "{\"reason\":\"x\"}";
        assertThat(SERVER.officer("POST", TARGET).json(body).send().status()).isEqualTo(403);
        assertThat(SERVER.administrator("POST", "/api/agencies/lain/migrations")
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(SERVER.migrations.orders).isEmpty();
    }

    @Test
    public void whatIsNoNumberOrVersionIsRefusedByName() throws IOException {
        Http.Answer number = SERVER.central("POST", TARGET)
                .json("{\"reason\":\"x\",\"cases\":[\"7\"]}")
                .send();
        assertThat(number.status()).isEqualTo(422);
        assertThat(number.json().path("parameter").asText()).isEqualTo("cases");
        Http.Answer version = SERVER.central("POST", TARGET)
                .json("{\"reason\":\"x\",\"toVersion\":\"dua\"}")
                .send();
        assertThat(version.status()).isEqualTo(400);
        assertThat(version.json().path("parameter").asText()).isEqualTo("toVersion");
    }
}
