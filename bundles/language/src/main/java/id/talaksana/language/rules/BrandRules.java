package id.talaksana.language.rules;

import static id.talaksana.language.yaml.Findings.text;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.text.Diagnostic.Severity;
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
                text(
                        "Kontras " + colour + " di atas " + background + " hanya " + ratio(found, ',')
                                + "; paling sedikit " + ratio(least, ',') + " (" + WCAG + ").",
                        "The contrast of " + colour + " on " + background + " is only " + ratio(found, '.')
                                + "; at least " + ratio(least, '.') + " (" + WCAG + ")."),
                text(
                        "Pakai \"" + better + "\" (" + ratio(reached, ',') + "), atau ubah \"background\".",
                        "Use \"" + better + "\" (" + ratio(reached, '.') + "), or change \"background\"."));
    }

    /** Cut off, not rounded: 4.497 is less than 4.5 and must not look like it. */
    private static String ratio(double ratio, char point) {
        String digits = String.valueOf(Math.floor(ratio * 100) / 100);
        return digits.replaceFirst("\\.0$", "").replace('.', point) + ":1";
    }

    private static Brand.Logo logo(String file, Map<String, byte[]> files, Located at) {
        byte[] content = files.get(file);
        if (content == null) {
            TreeSet<String> there = files.keySet().stream()
                    .filter(BrandRules::isPicture)
                    .collect(Collectors.toCollection(TreeSet::new));
            String have = there.isEmpty() ? "–" : String.join(", ", there);
            at.error(
                    "/brand/logo",
                    "missing-file",
                    text("Berkas \"" + file + "\" tidak ada.", "There is no file \"" + file + "\"."),
                    text(
                            "Letakkan di samping agency.yaml, atau hapus \"logo\". Gambar yang ada: " + have + ".",
                            "Put it beside agency.yaml, or remove \"logo\". Pictures there are: " + have + "."));
            return null;
        }
        if (content.length > LARGEST_LOGO) {
            at.error(
                    "/brand/logo",
                    "too-large",
                    text(
                            "Logo ini " + content.length + " bita; paling besar " + LARGEST_LOGO + " (64 KiB).",
                            "This logo has " + content.length + " bytes; at most " + LARGEST_LOGO + " (64 KiB)."),
                    text(
                            "Kecilkan gambarnya; di portal tingginya 48 piksel.",
                            "Make the picture smaller; the portal shows it 48 pixels high."));
            return null;
        }
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
                                text("Gambar ini tidak dipakai.", "This picture is used nowhere."),
                                text(
                                        "Sebutkan sebagai \"logo\" pada \"brand\" di agency.yaml, atau hapus.",
                                        "Name it as \"logo\" of \"brand\" in agency.yaml, or remove it."),
                                null));
    }

    private static boolean isPicture(String name) {
        return name.endsWith(".svg") || name.endsWith(".png");
    }
}
