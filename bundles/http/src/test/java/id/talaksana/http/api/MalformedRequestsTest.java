package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Whatever a client sends wrongly is its own problem, told precisely: never ours, never a page of the server's. */
@RunWith(Parameterized.class)
public class MalformedRequestsTest {
    @ClassRule
    public static final Server SERVER = new Server();

    private final MalformedRequests.Wrong wrong;

    public MalformedRequestsTest(MalformedRequests.Wrong wrong) {
        this.wrong = wrong;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<MalformedRequests.Wrong> wrongRequests() {
        return MalformedRequests.all();
    }

    @Before
    public void reset() {
        SERVER.reset();
    }

    /** Whom nothing but the mistake stops. */
    private static Http who(String method, String target) {
        return target.startsWith("/api/cases") || target.endsWith("/cases")
                ? SERVER.officer(method, target)
                : SERVER.central(method, target);
    }

    @Test
    public void isAnsweredWithItsProblem() throws IOException {
        Http.Answer answer =
                wrong.rest().apply(who(wrong.method(), wrong.target())).send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(wrong.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asText()).isEqualTo("urn:talaksana:problem:" + wrong.type());
        assertThat(problem.path("status").asInt()).isEqualTo(wrong.status());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText())
                .isNotBlank()
                .doesNotContain("com.fasterxml", "java.", "id.talaksana", "Exception");
        assertThat(SERVER.cases.opening).isNull();
        assertThat(SERVER.cases.deed).isNull();
        assertThat(SERVER.cases.query).isNull();
        assertThat(SERVER.registry.asked).isEmpty();
    }
}
