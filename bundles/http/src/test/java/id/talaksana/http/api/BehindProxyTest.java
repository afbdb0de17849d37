package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.TrustedProxies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Attempts are counted by the visitor's address, as the proxy before us tells it and nobody else. */
public class BehindProxyTest {
    private static final String CLIENT = "203.0.113.7";
    private static final String COMPLAINT =
            "{\"title\": \"Lambat\", \"chronology\": \"Sebulan.\", \"eventDate\": \"2026-11-01\"}";

    @ClassRule
    public static final Server SERVER = new Server();

    @ClassRule
    public static final Server ALONE = new Server(TrustedProxies.of("none"));

    @Before
    public void reset() {
        SERVER.reset();
        ALONE.reset();
    }

    private static Http through(Http request) {
        return request.header("X-Forwarded-For", "198.51.100.1, " + CLIENT);
    }

    @Test
    public void everyResourceThatCountsAsksForTheVisitorsAddress() throws IOException {
        through(SERVER.officer("GET", "/api/me")).send();
        assertThat(SERVER.accounts.lastAddress).isEqualTo(CLIENT);

        through(SERVER.request("GET", "/api/followed-cases/" + FakeCases.ID))
                .header("X-Case-Code", FakeFollowing.CODE)
                .send();
        assertThat(SERVER.following.address).isEqualTo(CLIENT);

        assertThat(through(SERVER.request("POST", "/api/agencies/kanreg/complaints"))
                        .json(COMPLAINT)
                        .send()
                        .status())
                .isEqualTo(201);
        assertThat(SERVER.complaints.address).isEqualTo(CLIENT);

        SERVER.complaints.address = null;
        through(SERVER.request("GET", "/api/complaints/" + FakeComplaints.ID))
                .header("X-Ticket-Code", FakeComplaints.CODE)
                .send();
        assertThat(SERVER.complaints.address).isEqualTo(CLIENT);

        SERVER.complaints.address = null;
        through(SERVER.request("POST", "/api/complaints/" + FakeComplaints.ID + "/replies"))
                .header("X-Ticket-Code", FakeComplaints.CODE)
                .json("{\"text\": \"Terima kasih.\"}")
                .send();
        assertThat(SERVER.complaints.address).isEqualTo(CLIENT);

        SERVER.complaints.address = null;
        through(SERVER.request("POST", "/api/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(("jurisdiction_id=kanreg&service_code=umum&description=Lambat"
                                + "&attribute[event_date]=2026-08-01")
                        .getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(SERVER.complaints.address).isEqualTo(CLIENT);
    }

    @Test
    public void theStandardHeaderDoesAsWell() throws IOException {
        SERVER.officer("GET", "/api/me")
                .header("Forwarded", "for=198.51.100.1, for=\"[2001:db8::7]:4711\";proto=https")
                .send();
        assertThat(SERVER.accounts.lastAddress).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    public void whereNoProxyIsTrustedTheConnectionAloneCounts() throws IOException {
        through(ALONE.officer("GET", "/api/me")).send();
        assertThat(ALONE.accounts.lastAddress).isEqualTo("127.0.0.1");
    }
}
