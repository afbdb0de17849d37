package id.talaksana.http.portal;

import static id.talaksana.api.definition.HostileDefinitions.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.HostileDefinitions;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.GivenServices;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.Rule;
import org.junit.Test;

/** Texts of a definition stay texts on every page that shows them, in both languages. */
public class HostilePagesTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal =
            new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue, new FakeComplaints()));

    private final List<String> pages = new ArrayList<>(List.of("/", "/?q=" + MARK));
    private long texts;

    public HostilePagesTest() {
        long seed = 20261126;
        for (String agency : Definitions.AGENCIES) {
            AgencyDefinition hostile = HostileDefinitions.of(Definitions.shipped(agency), seed++);
            texts += HostileDefinitions.texts(hostile).count();
            catalogue.publish(hostile);
            pages.add("/" + agency);
            pages.add("/" + agency + "/pengaduan");
            hostile.services().forEach(service -> {
                pages.add("/" + agency + "/" + service.id());
                pages.add("/" + agency + "/" + service.id() + "/persyaratan");
            });
        }
    }

    @Test
    public void noPageHasMoreThanTexts() {
        assertThat(texts).isGreaterThan(1_000);
        int shown = 0;
        for (String page : pages) {
            for (String language : List.of("", "lang=en")) {
                HttpResponse<String> answer =
                        portal.get(page + (language.isEmpty() ? "" : (page.contains("?") ? "&" : "?") + language));
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.headers().map().keySet()).doesNotContain("x-injected");
                assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains(MARK));
                inert(page, answer.body());
                shown += answer.body().split(MARK, -1).length - 1;
            }
        }
        assertThat(shown).isGreaterThan(2_000);
    }

    private static void inert(String page, String body) {
        for (Element element : Jsoup.parse(body).getAllElements()) {
            assertThat(element.tagName()).as(page).doesNotContain(MARK).isNotIn("iframe", "style", "object");
            if (element.tagName().equals("script") && !element.attr("type").equals("application/ld+json")) {
                assertThat(element.data()).as(page).isEmpty();
            }
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .as(page)
                        .doesNotContain(MARK)
                        .doesNotStartWith("on")
                        .isNotIn("srcdoc", "style");
                if (List.of("href", "src", "action").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(page).matches("(?s)(/|#|https?://|mailto:|tel:).*");
                }
            }
        }
    }

    @Test
    public void linkedDataAndCalendarsSayTheSameTextsAgain() throws IOException {
        String graph = portal.get("/katalog.jsonld").body();
        assertThat(new JsonMapper().readTree(graph).path("@graph")).hasSize(6);
        assertThat(graph).contains(MARK);
        AgencyDefinition selection =
                catalogue.agency("singkawang").orElseThrow().current().orElseThrow();
        String path = "/singkawang/seleksi-terbuka-sekda-2025";
        String script = Jsoup.parse(portal.get(path).body())
                .selectFirst("script[type=application/ld+json]")
                .data();
        assertThat(new JsonMapper().readTree(script).path("name").asText())
                .isEqualTo(sent(Sourced.inUse(selection
                        .service("seleksi-terbuka-sekda-2025")
                        .orElseThrow()
                        .title())));
        var events =
                Biweekly.parse(portal.get(path + "/jadwal.ics").body()).first().getEvents();
        assertThat(events).hasSize(9).allMatch(event -> event.getExperimentalProperties()
                .isEmpty());
        assertThat(events).allMatch(event -> event.getSummary().getValue().contains(MARK));
    }

    /** Half a character cannot be sent; something else stands for it. */
    private static String sent(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
