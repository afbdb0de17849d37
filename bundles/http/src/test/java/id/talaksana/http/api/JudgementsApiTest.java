package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.access.Role;
import id.talaksana.http.entrance.StaffOffice;
import java.io.IOException;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** What central staff say of two variants, as other programs write and read it. */
public class JudgementsApiTest {
    @ClassRule
    public static final Server SERVER = new Server();

    private static final String SERVICE = "/api/agencies/contoh/services/izin-belajar";
    private static final String WITH = "?with=contoh/seleksi";
    private static final String PAIR =
            "{\"step\": \"periksa\", \"counterpart\": \"administrasi\", \"match\": \"%s\", \"seen\": %d}";

    private final StaffOffice office = new StaffOffice();

    @Before
    public void work() {
        SERVER.over(office.services());
        office.account("pusat", "Staf Pusat", Role.CENTRAL_STAFF);
    }

    private Http.Answer judge(String who, String match, int seen) throws IOException {
        return SERVER.request("POST", SERVICE + "/judgements" + WITH)
                .login(who, StaffOffice.PASSWORD)
                .json(PAIR.formatted(match, seen))
                .send();
    }

    private static Http.Answer alignment() throws IOException {
        return SERVER.request("GET", SERVICE + "/alignment" + WITH).send();
    }

    @Test
    public void whatIsJudgedIsInTheComparisonAtOnceWithoutANameAndWholeForTheStaff() throws IOException {
        String before = alignment().header("ETag");
        assertThat(judge("pusat", "matched", 0).status()).isEqualTo(201);
        assertThat(alignment().header("ETag")).isNotEqualTo(before);
        JsonNode row = alignment().json().at("/rows/0");
        assertThat(row.at("/review/match").asText()).isEqualTo("matched");
        assertThat(row.at("/right/step").asText()).isEqualTo("administrasi");
        assertThat(row.at("/review").has("by")).isFalse();
        JsonNode all = SERVER.request(
                        "GET", "/api/agencies/contoh/services/seleksi/judgements?with=contoh/izin-belajar")
                .login("pusat", StaffOffice.PASSWORD)
                .send()
                .json();
        assertThat(all.at("/judgements/0/by").asText()).isEqualTo("pusat");
        assertThat(all.at("/judgements/0/left/step").asText()).isEqualTo("administrasi");
    }

    @Test
    public void whoIsOfOneAgencyAndWhatIsNoneAndWhatWasNotSeenIsRefused() throws IOException {
        assertThat(judge("kelola", "matched", 0).status()).isEqualTo(403);
        assertThat(judge("pusat", "none", 0).status()).isEqualTo(422);
        assertThat(judge("pusat", "sama", 0).status()).isEqualTo(400);
        assertThat(judge("pusat", "presumed", 0).status()).isEqualTo(201);
        assertThat(judge("pusat", "matched", 0).status()).isEqualTo(409);
        assertThat(judge("pusat", "matched", 1).status()).isEqualTo(201);
    }
}
