package id.talaksana.language.rules.brand;

import id.talaksana.language.rules.brand.SvgRules;
import id.talaksana.language.rules.brand.PngRules;
import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.ContentDigest;
import id.talaksana.language.yaml.Located;
import id.talaksana.language.yaml.YamlTree.Place;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An agency's colours can be read by everybody (WCAG 2.2 AA), and its logo is a picture and nothing else. */
public final class BrandRules {
    /** Most bytes of a logo. */
    public static final int LARGEST_LOGO = 64 << 10;

    private static final String WCAG = "WCAG 2.2 AA";
    private static final double OF_TEXT = 4.5;
    private static final double OF_LINES = 3;

    private BrandRules() {}

    /**
     * The brand of an agency, as far as it is sound.
     *
     * @param brand as the schema lets it pass; null: there is none
     * @param files of the whole definition, by name
     */
    public static Brand check(JsonNode brand, Map<String, byte[]> files, Located at) {
        String logo = brand == null ? null : brand.path("logo").asText(null);
        unused(logo, files, at);
        if (brand == null) {
            return null;
        }
        String background = colour(brand, "background");
        String text = colour(brand, "text");
        String accent = colour(brand, "accent");
        contrast("text", text, background, OF_TEXT, at);
        if (accent != null) {
            contrast("accent", accent, background, OF_LINES, at);
        }
        return new Brand(logo == null ? null : logo(logo, files, at), background, text, accent);
    }

    private static String colour(JsonNode brand, String key) {
        return brand.has(key) ? brand.get(key).asText().toLowerCase(Locale.ROOT) : null;
    }

    private static void contrast(String key, String colour, String background, double least, Located at) {
        double found = Contrast.of(colour, background);
        if (found >= least) {
            return;
        }
        String better =
                Contrast.of("#ffffff", background) >= Contrast.of("#000000", background) ? "#ffffff" : "#000000";
        double reached = Contrast.of(better, background);
        at.error(
                "/brand/" + key,
                "low-contrast",
                LanguageWords.text("the-contrast-of-on-is-only", colour, background, ratio(found), ratio(least), WCAG),
                LanguageWords.text("use-or-change-background", better, ratio(reached)));
    }

    /** Cut off, not rounded: 4.497 is less than 4.5 and must not look like it. */
    private static Text ratio(double ratio) {
        String digits = String.valueOf(Math.floor(ratio * 100) / 100).replaceFirst("\\.0$", "") + ":1";
        return new Text(digits.replace('.', ','), digits);
    }

    private static Brand.Logo logo(String file, Map<String, byte[]> files, Located at) {
        byte[] content = files.get(file);
        if (content == null) {
            missing(file, files, at);
            return null;
        }
        if (content.length > LARGEST_LOGO) {
            tooLarge(at, content);
            return null;
        }
        return sound(file, at, content);
    }

    private static void missing(String file, Map<String, byte[]> files, Located at) {
        TreeSet<String> there =
                files.keySet().stream().filter(BrandRules::isPicture).collect(Collectors.toCollection(TreeSet::new));
        String have = there.isEmpty() ? "–" : String.join(", ", there);
        at.error(
                "/brand/logo",
                "missing-file",
                LanguageWords.text("there-is-no-file", file),
                LanguageWords.text("put-it-beside-agency-yaml", have));
    }

    private static void tooLarge(Located at, byte[] content) {
        at.error(
                "/brand/logo",
                "too-large",
                LanguageWords.text("this-logo-has-bytes-at-most", content.length, LARGEST_LOGO),
                LanguageWords.text("make-the-picture-smaller-the-portal"));
    }

    private static Brand.Logo sound(String file, Located at, byte[] content) {
        boolean svg = file.endsWith(".svg");
        boolean sound = svg ? SvgRules.check(file, content, at.findings()) : PngRules.check(content, at);
        return sound
                ? new Brand.Logo(file, svg ? Brand.Logo.SVG : Brand.Logo.PNG, ContentDigest.ofFile(content))
                : null;
    }

    private static void unused(String logo, Map<String, byte[]> files, Located at) {
        files.keySet().stream()
                .filter(name -> isPicture(name) && !name.equals(logo))
                .forEach(name -> at.findings()
                        .add(
                                Severity.WARNING,
                                name,
                                Place.FILE,
                                "unused-file",
                                LanguageWords.text("this-picture-is-used-nowhere"),
                                LanguageWords.text("name-it-as-logo-of-brand"),
                                null));
    }

    private static boolean isPicture(String name) {
        return name.endsWith(".svg") || name.endsWith(".png");
    }
}
