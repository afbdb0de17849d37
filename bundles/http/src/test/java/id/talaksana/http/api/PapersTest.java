package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** SOP, standard, forms and procedure of a service: in which form, of which version, and when they have changed. */
public class PapersTest {
    private static final String SERVICE = "/api/agencies/kanreg/services/persetujuan-teknis";
    private static final String SOP = SERVICE + "/sop";
    private static final String STANDARD = SERVICE + "/standard";
    private static final String FORM = SERVICE + "/forms/usul";

    @ClassRule
    public static final Server SERVER = new Server();

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void aProgramAsksByAccept() throws Exception {
        for (Map.Entry<String, String> asked : Map.of(
                        "text/html", "sop-1.1.0.html",
                        "application/pdf", "sop-1.1.0.pdf",
                        "image/svg+xml", "sop-1.1.0.svg",
                        "*/*", "sop-1.1.0.html",
                        "image/*", "sop-1.1.0.svg",
                        "application/pdf;q=0.5, text/html;q=0.4", "sop-1.1.0.pdf",
                        "image/png, application/pdf;q=0.1", "sop-1.1.0.pdf",
                        "text/html;q=0, application/pdf", "sop-1.1.0.pdf")
                .entrySet()) {
            Http.Answer answer =
                    SERVER.request("GET", SOP).header("Accept", asked.getKey()).send();
            assertThat(answer.status()).as(asked.getKey()).isEqualTo(200);
            assertThat(answer.text()).as(asked.getKey()).isEqualTo(asked.getValue());
            assertThat(answer.header("Vary")).contains("Accept");
            assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"" + asked.getValue() + "\"");
        }
        assertThat(SERVER.request("GET", SOP).send().header("Content-Type"))
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(SERVER.request("GET", STANDARD)
                        .header("Accept", "application/pdf")
                        .send()
                        .header("Content-Type"))
                .isEqualTo("application/pdf");
        assertThat(SERVER.request("GET", FORM).send().text()).isEqualTo("usul-1.1.0.pdf");
    }

    @Test
    public void aLinkNamesTheFormAndGoesBeforeAccept() throws Exception {
        assertThat(SERVER.request("GET", SOP + "?format=svg")
                        .header("Accept", "application/pdf")
                        .send()
                        .header("Content-Type"))
                .isEqualToIgnoringCase("image/svg+xml;charset=UTF-8");
        Http.Answer wrong = SERVER.request("GET", STANDARD + "?format=svg").send();
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("parameter").asText()).isEqualTo("format");
        assertThat(allowed(wrong)).containsExactly("html", "pdf");
    }

    @Test
    public void whatThereIsNotIsRefusedWithWhatThereIs() throws Exception {
        for (Map.Entry<String, Set<String>> paper : Map.of(
                        SOP,
                        Set.of("application/pdf", "image/svg+xml", "text/html"),
                        STANDARD,
                        Set.of("application/pdf", "text/html"),
                        FORM,
                        Set.of("application/pdf"),
                        SERVICE + "/procedure",
                        Set.of("application/json", "application/bpmn+xml"))
                .entrySet()) {
            for (String accept : List.of("image/png", "text/csv, audio/*;q=0.3")) {
                Http.Answer answer = SERVER.request("GET", paper.getKey())
                        .header("Accept", accept)
                        .send();
                assertThat(answer.status()).as(paper.getKey()).isEqualTo(406);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(new TreeSet<>(allowed(answer)))
                        .as(paper.getKey())
                        .isEqualTo(new TreeSet<>(paper.getValue()));
                assertThat(answer.json().path("detail").asText()).contains(paper.getValue());
            }
        }
        assertThat(SERVER.request("GET", SOP)
                        .header("Accept", "application/json")
                        .send()
                        .status())
                .isEqualTo(406);
        // What is JSON alone says so as before.
        assertThat(allowed(SERVER.request("GET", SERVICE)
                        .header("Accept", "image/png")
                        .send()))
                .containsExactly("application/json");
    }

    @Test
    public void anEarlierVersionIsStillToBeHad() throws Exception {
        for (String paper : List.of(SOP, STANDARD, FORM)) {
            assertThat(SERVER.request("GET", paper + "?version=1.0.0").send().text())
                    .as(paper)
                    .contains("-1.0.0.");
            Http.Answer unknown =
                    SERVER.request("GET", paper + "?version=9.9.9").send();
            assertThat(unknown.status()).as(paper).isEqualTo(404);
            assertThat(unknown.json().path("detail").asText()).contains("9.9.9");
            assertThat(SERVER.request("GET", paper + "?version=satu").send().status())
                    .as(paper)
                    .isEqualTo(400);
        }
    }

    @Test
    public void whatNobodyHasIsNotFound() throws Exception {
        for (String paper : List.of("/sop", "/standard", "/forms/usul")) {
            assertThat(SERVER.request("GET", "/api/agencies/kanreg/services/tiada" + paper)
                            .send()
                            .status())
                    .isEqualTo(404);
            assertThat(SERVER.request("GET", "/api/agencies/tiada/services/persetujuan-teknis" + paper)
                            .send()
                            .status())
                    .isEqualTo(404);
        }
        Http.Answer form = SERVER.request("GET", SERVICE + "/forms/tiada").send();
        assertThat(form.status()).isEqualTo(404);
        assertThat(allowed(form)).containsExactly("usul");
    }

    @Test
    public void aPaperIsSentAgainOnlyWhenItHasChanged() throws Exception {
        Set<String> tags = new TreeSet<>();
        for (String address : List.of(SOP, SOP + "?format=pdf", SOP + "?format=svg", SOP + "?version=1.0.0", FORM)) {
            Http.Answer first = SERVER.request("GET", address).send();
            tags.add(first.header("ETag"));
            assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
            for (String match : List.of(first.header("ETag"), "\"x\", W/" + first.header("ETag"), "*")) {
                Http.Answer again = SERVER.request("GET", address)
                        .header("If-None-Match", match)
                        .send();
                assertThat(again.status()).as(address).isEqualTo(304);
                assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
                assertThat(again.body()).isEmpty();
            }
        }
        assertThat(tags).hasSize(5);
    }

    @Test
    public void aReleaseThatDrawsOtherwiseSendsTheSameDefinitionAnew() throws Exception {
        String before = SERVER.request("GET", SOP).send().header("ETag");
        SERVER.papers.hand = " digambar lain";
        Http.Answer after =
                SERVER.request("GET", SOP).header("If-None-Match", before).send();
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before);
    }

    private static List<String> allowed(Http.Answer answer) throws Exception {
        List<String> allowed = new java.util.ArrayList<>();
        answer.json().path("allowed").forEach(one -> allowed.add(one.asText()));
        return allowed;
    }
}
