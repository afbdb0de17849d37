package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class CalendarTest {
    @ClassRule
    public static final Server SERVER = new Server();

    private static final String CALENDAR = "/api/calendar";

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void aCalendarIsLookedAtAndThenPutInUseByWhoSawIt() throws IOException {
        Http.Answer seen = body(SERVER.central("POST", CALENDAR + "/preview"), "text/calendar");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        JsonNode change = seen.json();
        assertThat(change.path("from").asInt()).isEqualTo(3);
        assertThat(change.has("number")).isFalse();
        assertThat(change.at("/years/0/after/holidays").asInt()).isEqualTo(1);
        assertThat(change.at("/account/entries/0/fate").asText()).isEqualTo("left-out");
        assertThat(change.at("/account/entries/0/words").asText()).isEqualTo("isi");
        assertThat(change.at("/deadlines/0/ticket").asText()).isEqualTo("T-1");
        assertThat(SERVER.calendars.done).isEmpty();
        Http.Answer put = body(SERVER.central("PUT", CALENDAR + "?from=3"), "text/calendar");
        assertThat(put.json().path("number").asInt()).isEqualTo(4);
        assertThat(SERVER.calendars.done).containsExactly("put pusat 3");
    }

    @Test
    public void goingBackIsLookedAtFirstToo() throws IOException {
        assertThat(SERVER.central("GET", CALENDAR + "/undo")
                        .send()
                        .json()
                        .path("from")
                        .asInt())
                .isEqualTo(3);
        assertThat(SERVER.central("POST", CALENDAR + "/undo")
                        .json("{\"from\":3}")
                        .send()
                        .json()
                        .path("number")
                        .asInt())
                .isEqualTo(4);
        assertThat(SERVER.calendars.done).containsExactly("undo pusat 3");
        assertThat(SERVER.central("POST", CALENDAR + "/undo").json("{}").send().status())
                .isEqualTo(400);
        assertThat(SERVER.central("GET", CALENDAR)
                        .send()
                        .json()
                        .at("/versions/0/number")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    public void withoutTheNumberThatWasSeenOrAsSomethingElseNothingIsDone() throws IOException {
        assertThat(body(SERVER.central("PUT", CALENDAR), "text/calendar").status())
                .isEqualTo(400);
        Http.Answer json =
                SERVER.central("PUT", CALENDAR + "?from=3").json("{}").send();
        assertThat(json.status()).isEqualTo(415);
        assertThat(json.text()).contains("text/calendar");
        assertThat(SERVER.calendars.done).isEmpty();
    }

    @Test
    public void onlyCentralAdministratorsMay() throws IOException {
        assertThat(SERVER.request("GET", CALENDAR).send().status()).isEqualTo(401);
        assertThat(SERVER.administrator("GET", CALENDAR).send().status()).isEqualTo(403);
        assertThat(body(SERVER.administrator("PUT", CALENDAR + "?from=3"), "text/calendar")
                        .status())
                .isEqualTo(403);
        assertThat(SERVER.calendars.done).isEmpty();
    }

    private static Http.Answer body(Http request, String type) throws IOException {
        return request.header("Content-Type", type)
                .body("isi".getBytes(StandardCharsets.UTF_8))
                .send();
    }
}
