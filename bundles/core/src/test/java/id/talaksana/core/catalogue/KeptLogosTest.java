package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.Brand;
import id.talaksana.language.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** Logos of versions that were ever in use stay at their addresses. */
public class KeptLogosTest {

    @Test
    public void aLogoIsFoundByItsContentAlsoWhenAnotherVersionHasReplacedIt() {
        OfferedCatalogue offered = OfferedCatalogue.with(files("1.0.0", "<g/>"));
        Brand.Logo first = logo(offered);
        offered.offer(files("1.1.0", "<g><g/></g>"));
        Brand.Logo second = logo(offered);
        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(offered.registry()
                        .logo("contoh", first.digest())
                        .orElseThrow()
                        .content())
                .asString(StandardCharsets.UTF_8)
                .contains("<g/></svg>")
                .doesNotContain("<g><g/>");
        assertThat(offered.registry()
                        .logo("contoh", second.digest())
                        .orElseThrow()
                        .mediaType())
                .isEqualTo("image/svg+xml");
    }

    @Test
    public void nobodyHasALogoOfSomebodyElse() {
        OfferedCatalogue offered = OfferedCatalogue.with(files("1.0.0", "<g/>"));
        assertThat(offered.registry().logo("contoh", "0".repeat(64))).isEmpty();
        assertThat(offered.registry().logo("lain", logo(offered).digest())).isEmpty();
    }

    private static Brand.Logo logo(OfferedCatalogue offered) {
        return offered.registry()
                .agency("contoh")
                .orElseThrow()
                .current()
                .orElseThrow()
                .brand()
                .logo();
    }

    private static Map<String, byte[]> files(String version, String drawing) {
        String brand = "brand: {logo: a.svg, background: \"#000000\", text: \"#ffffff\"}\n";
        Map<String, byte[]> files = new TreeMap<>(Samples.files(
                Samples.AGENCY.replace("version: 1.0.0", "version: " + version) + brand, Samples.SERVICE));
        files.put(
                "a.svg",
                ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + drawing + "</svg>").getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
