package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.language.rules.brand.BrandRules;
import id.talaksana.language.rules.brand.Contrast;
import id.talaksana.language.yaml.ContentDigest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.Test;

/** An agency's logo and colours: what is taken, and what is refused in its place with a remedy. */
public class BrandTest {
    private static final String COLOURS = "brand:\n  background: \"#0B4F6C\"\n  text: \"#ffffff\"\n";
    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle r=\"4\" fill=\"#fff\"/></svg>";

    @Test
    public void logoAndColoursComeWithTheDefinition() {
        Brand brand =
                brand(read(COLOURS + "  accent: \"#e3a008\"\n  logo: lambang.svg\n", "lambang.svg", utf8(DRAWING)));
        assertThat(brand.background()).isEqualTo("#0b4f6c");
        assertThat(brand.accent()).isEqualTo("#e3a008");
        assertThat(brand.logo().mediaType()).isEqualTo("image/svg+xml");
        assertThat(brand.logo().digest()).isEqualTo(ContentDigest.ofFile(utf8(DRAWING)));
        assertThat(brand(read(COLOURS, null, null)).logo()).isNull();
        assertThat(read("", null, null).definition().orElseThrow().brand()).isNull();
    }

    @Test
    public void anotherLogoIsAnotherContent() throws IOException {
        Inspection one = read(COLOURS + "  logo: lambang.png\n", "lambang.png", png(48, 48));
        Inspection other = read(COLOURS + "  logo: lambang.png\n", "lambang.png", png(64, 48));
        assertThat(brand(one).logo().mediaType()).isEqualTo("image/png");
        assertThat(one.definition().orElseThrow().digest())
                .isNotEqualTo(other.definition().orElseThrow().digest());
    }

    @Test
    public void theContrastIsThatOfWcag() {
        assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21);
        // Known pairs: the lightest grey on white that passes, and the first that does not.
        assertThat(Contrast.of("#767676", "#ffffff")).isGreaterThan(4.5);
        assertThat(Contrast.of("#777777", "#ffffff")).isBetween(4.47, 4.5);
    }

    @Test
    public void coloursThatCannotBeReadAreRefusedWithOnesThatCan() {
        Diagnostic text = only(read("brand:\n  background: \"#ffffff\"\n  text: \"#777777\"\n", null, null));
        assertThat(text.rule()).isEqualTo("low-contrast");
        assertThat(text.file() + ":" + text.line() + ":" + text.column()).isEqualTo("agency.yaml:10:9");
        assertThat(text.message().english()).contains("only 4.47:1", "at least 4.5:1", "WCAG 2.2 AA");
        assertThat(text.message().indonesian()).contains("4,47:1");
        assertThat(text.remedy().english()).contains("\"#000000\" (21:1)");
        Diagnostic accent = only(read(COLOURS + "  accent: \"#0b4f6d\"\n", null, null));
        assertThat(accent.line()).isEqualTo(11);
        assertThat(accent.message().english()).contains("at least 3:1");
    }

    @Test
    public void theSchemaKnowsTheFormOfAColour() {
        assertThat(rules(read("brand:\n  background: \"blue\"\n  text: \"#ffffff\"\n", null, null)))
                .contains("agency.yaml:9 wrong-form");
        assertThat(rules(read("brand:\n  text: \"#ffffff\"\n", null, null))).contains("agency.yaml:9 missing-key");
        assertThat(rules(read(COLOURS + "  logo: ../rahasia.svg\n", null, null)))
                .contains("agency.yaml:11 wrong-form");
    }

    @Test
    public void aLogoThatIsNotThereIsMissedInItsPlace() {
        Diagnostic missing = only(read(COLOURS + "  logo: lambang.svg\n", "gambar.svg", utf8(DRAWING)));
        assertThat(missing.rule()).isEqualTo("missing-file");
        assertThat(missing.line()).isEqualTo(11);
        assertThat(missing.remedy().english()).contains("gambar.svg");
    }

    @Test
    public void aPictureThatNobodyNamesIsQuestioned() {
        Inspection inspection = read(COLOURS, "gambar.svg", utf8(DRAWING));
        assertThat(inspection.definition()).isPresent();
        assertThat(rules(inspection)).contains("gambar.svg:1 unused-file");
    }

    @Test
    public void whatIsNoPictureOfItsKindIsRefused() throws IOException {
        assertThat(rules(read(COLOURS + "  logo: a.png\n", "a.png", utf8(DRAWING))))
                .contains("agency.yaml:11 logo-type");
        assertThat(rules(read(COLOURS + "  logo: a.svg\n", "a.svg", png(48, 48))))
                .contains("a.svg:1 logo-type");
        assertThat(rules(read(COLOURS + "  logo: a.svg\n", "a.svg", utf8("<html><body/></html>"))))
                .contains("a.svg:1 logo-type");
        byte[] whole = png(300, 300);
        assertThat(rules(read(COLOURS + "  logo: a.png\n", "a.png", java.util.Arrays.copyOf(whole, whole.length / 2))))
                .contains("agency.yaml:11 logo-type");
    }

    @Test
    public void whatIsTooLargeIsRefusedBeforeItIsDrawn() throws IOException {
        assertThat(rules(read(COLOURS + "  logo: a.png\n", "a.png", png(1025, 20))))
                .contains("agency.yaml:11 logo-size");
        byte[] many = utf8(DRAWING.replace("</svg>", " ".repeat(BrandRules.LARGEST_LOGO) + "</svg>"));
        assertThat(rules(read(COLOURS + "  logo: a.svg\n", "a.svg", many))).contains("agency.yaml:11 too-large");
        byte[] deep = utf8(DRAWING.replace("<circle", "<g>".repeat(31) + "<circle")
                .replace("</svg>", "</g>".repeat(31) + "</svg>"));
        assertThat(rules(read(COLOURS + "  logo: a.svg\n", "a.svg", deep))).contains("a.svg:1 too-large");
    }

    @Test
    public void anSvgThatDoesMoreThanDrawIsRefused() {
        for (String bad : List.of(
                "<script>alert(1)</script>",
                "<g onload=\"alert(1)\"/>",
                "<foreignObject/>",
                "<image href=\"https://contoh.go.id/a.png\"/>",
                "<use href=\"#a\"/>",
                "<a href=\"https://contoh.go.id/\"><circle r=\"1\"/></a>",
                "<animate attributeName=\"href\"/>",
                "<style>@import 'https://contoh.go.id/a.css'</style>",
                "<rect style=\"fill:url(https://contoh.go.id/a)\"/>",
                "<rect style=\"fill:\\75rl(//contoh.go.id/a)\"/>",
                "<rect fill=\"url( 'data:image/svg+xml,x')\"/>",
                "<linearGradient href=\"//contoh.go.id/a#b\"/>",
                "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
                "<?xml-stylesheet href=\"a.css\"?>")) {
            byte[] svg = utf8(DRAWING.replace("<circle", "\n" + bad + "<circle"));
            assertThat(rules(read(COLOURS + "  logo: a.svg\n", "a.svg", svg)))
                    .as(bad)
                    .contains("a.svg:2 logo-unsafe");
        }
        for (String bad :
                List.of("<!DOCTYPE svg [<!ENTITY a \"b\">]>", "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">")) {
            assertThat(rules(read(COLOURS + "  logo: a.svg\n", "a.svg", utf8(bad + DRAWING))))
                    .as(bad)
                    .anySatisfy(rule -> assertThat(rule).startsWith("a.svg:1 logo-"));
        }
    }

    @Test
    public void anOrdinaryDrawingIsTaken() {
        String gradient = "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient>"
                + "<clipPath id=\"c\"><rect width=\"8\" height=\"8\"/></clipPath></defs>"
                + "<g clip-path=\"url(#c)\"><path d=\"M0 0h8v8z\" style=\"fill:url(#g)\"/><text>BK</text></g>";
        assertThat(brand(read(
                                COLOURS + "  logo: a.svg\n",
                                "a.svg",
                                utf8(DRAWING.replace("<circle", gradient + "<circle"))))
                        .logo())
                .isNotNull();
    }

    private static Inspection read(String brand, String file, byte[] content) {
        Map<String, byte[]> files = new TreeMap<>(Samples.files(Samples.AGENCY + brand, Samples.SERVICE));
        if (file != null) {
            files.put(file, content);
        }
        return DefinitionReader.read(files);
    }

    private static Brand brand(Inspection inspection) {
        assertThat(inspection.diagnostics().stream().filter(Diagnostic::isError))
                .isEmpty();
        return inspection.definition().orElseThrow().brand();
    }

    private static Diagnostic only(Inspection inspection) {
        assertThat(inspection.definition()).isEmpty();
        List<Diagnostic> errors =
                inspection.diagnostics().stream().filter(Diagnostic::isError).toList();
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    private static List<String> rules(Inspection inspection) {
        return inspection.diagnostics().stream()
                .map(d -> d.file() + ":" + d.line() + " " + d.rule())
                .collect(Collectors.toList());
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        java.util.Random noise = new java.util.Random(7);
        for (int i = 0; i < width * height / 9; i++) {
            image.setRGB(noise.nextInt(width), noise.nextInt(height), noise.nextInt());
        }
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
