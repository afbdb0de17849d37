package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;

/** What is seen of the page that a browser shows: barriers, whether it fits, pictures for people to look at. */
final class PageSight {
    static final Path PICTURES = Path.of("target/screenshots");

    /** Whether every page is looked at in every way, and pictures are kept. */
    private static final boolean ALL = Boolean.getBoolean("talaksana.looks");

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int TALLEST = 6000;

    private static final String LEVELS = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";
    /** What colours alone decide on: nothing else is another in the dark. */
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private static final String AXE = axe();

    private final Browser browser;
    private final Set<String> kinds = new HashSet<>();

    PageSight(Browser browser) {
        this.browser = browser;
    }

    void look(String name, SoftAssertions all) {
        boolean wholly = kinds.add(PageTypes.kind(name)) || ALL;
        for (int width : new int[] {PHONE, DESK}) {
            if (ALL) {
                lookInTheDark(name, width, all);
            }
            browser.width(width);
            if (wholly || width == PHONE && PageTypes.looksOtherwise(name)) {
                all.assertThat(barriers(LEVELS)).as("%s at %d", name, width).isEmpty();
            }
            all.assertThat(tooWide()).as("%s fits %d", name, width).isEmpty();
            keep(name + "-" + width);
        }
    }

    void lookInTheDark(String name, SoftAssertions all) {
        lookInTheDark(name, PHONE, all);
    }

    private void lookInTheDark(String name, int width, SoftAssertions all) {
        browser.width(width).dark(true);
        all.assertThat(barriers(COLOURS))
                .as("%s at %d in the dark", name, width)
                .isEmpty();
        keep(name + "-gelap-" + width);
        browser.dark(false);
    }

    /** What axe-core finds against WCAG 2.2 A and AA, a line for each. */
    private List<String> barriers(String rules) {
        if ((Boolean) browser.script("return !window.axe")) {
            browser.script(AXE);
        }
        JsonNode result =
                Person.json((String) browser.scriptThatTakesTime("const done = arguments[arguments.length - 1];"
                        + "axe.run(document, {resultTypes: ['violations'], runOnly: " + rules + "})"
                        + ".then(r => done(JSON.stringify(r)), e => done(JSON.stringify({failed: String(e)})));"));
        assertThat(result.path("passes").size())
                .as("axe looked at something: %s", result.path("failed"))
                .isGreaterThan(rules.equals(LEVELS) ? 5 : 0);
        List<String> barriers = new ArrayList<>();
        result.get("violations").forEach(violation -> violation
                .get("nodes")
                .forEach(node -> barriers.add(violation.get("id").asText() + ": "
                        + node.get("html").asText() + " "
                        + node.get("failureSummary").asText().replace('\n', ' '))));
        return barriers;
    }

    private static String axe() {
        try (InputStream script = PageSight.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes the page so wide that it has to be moved sideways; empty when nothing does. */
    private String tooWide() {
        return (String) browser.script("const page = document.documentElement, wide = page.clientWidth;"
                + "if (page.scrollWidth <= wide) return '';"
                + "return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1)"
                + ".slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ') || 'something';");
    }

    /** A picture of the whole page, for people to look at. */
    private void keep(String name) {
        if (!ALL) {
            return;
        }
        try {
            Files.createDirectories(PICTURES);
            Number height = (Number) browser.script("return document.documentElement.scrollHeight");
            Number width = (Number) browser.script("return document.documentElement.clientWidth");
            Files.write(PICTURES.resolve(name + ".png"), browser.picture(width, Math.min(height.intValue(), TALLEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
