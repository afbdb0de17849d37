package id.talaksana.core.extender;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.text.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

public class PlugInRulesTest {
    private static final String FITTING = "(&(osgi.extender=talaksana.agency)(version>=1.0)(!(version>=2.0)))";

    @Test
    public void dataForThisCoreIsLetIn() {
        assertThat(findings(plugIn(List.of("kanreg"), Map.of(), List.of()))).isEmpty();
    }

    @Test
    public void javaMayUseTheApiAndTheFramework() {
        List<String> imports =
                List.of("java.util", "id.talaksana.api.extension", "org.osgi.service.component", "org.slf4j");
        assertThat(findings(plugIn(List.of("kanreg"), Map.of(), imports))).isEmpty();
    }

    @Test
    public void anImportOfAnybodyElseIsNamed() {
        assertThat(findings(plugIn(List.of("kanreg"), Map.of(), List.of("javax.sql", "id.talaksana.core.cases"))))
                .singleElement()
                .asString()
                .contains("foreign-import", "javax.sql, id.talaksana.core.cases");
    }

    @Test
    public void oneAgencyMustBeNamedAndItsIdMustBeSound() {
        assertThat(findings(plugIn(List.of(), Map.of(), List.of())))
                .singleElement()
                .asString()
                .contains("no-agency", "talaksana.agency=\"<agency>\"");
        assertThat(findings(plugIn(List.of("a", "b"), Map.of(), List.of())))
                .singleElement()
                .asString()
                .contains("several-agencies", "a, b");
        for (String id : List.of("Kanreg", "../kanreg", "kan reg", "kanreg-", "", "k".repeat(61))) {
            PlugIn plugIn = plugIn(List.of(id), Map.of(), List.of());
            assertThat(findings(plugIn)).as(id).singleElement().asString().contains("agency-id");
            assertThat(plugIn.agency()).isNull();
        }
    }

    @Test
    public void anotherCoreIsSaidWithWhatIsWantedAndOffered() {
        PlugIn plugIn = new PlugIn(
                7,
                new Origin(Origin.Kind.BUNDLE, "a"),
                List.of("kanreg"),
                List.of("(&(osgi.extender=talaksana.agency)(version>=2.0)(!(version>=3.0)))"),
                false,
                Map.of(),
                List.of(),
                List.of(),
                false);
        assertThat(findings(plugIn))
                .singleElement()
                .asString()
                .contains("core-version", "version >=2.0 <3.0", "offers 1.0.0");
    }

    @Test
    public void whatTiesOthersIsNamedHeaderByHeader() {
        PlugIn plugIn = plugIn(
                List.of("kanreg"), Map.of("Export-Package", "a.b", "Fragment-Host", "id.talaksana.core"), List.of());
        assertThat(findings(plugIn)).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("tie-to-others"));
        assertThat(findings(plugIn).get(0)).contains("Export-Package: a.b", "Remove Export-Package");
        assertThat(findings(plugIn).get(1)).contains("Fragment-Host: id.talaksana.core");
    }

    @Test
    public void whatNobodySatisfiesAndAStartThatFailedAreSaid() {
        PlugIn plugIn = new PlugIn(
                7,
                new Origin(Origin.Kind.BUNDLE, "a"),
                List.of("kanreg"),
                List.of(FITTING),
                true,
                Map.of(),
                List.of(),
                List.of("osgi.service (objectClass=x.Y)"),
                true);
        assertThat(findings(plugIn)).hasSize(2);
        assertThat(findings(plugIn).get(0)).contains("unmet-requirement", "osgi.service (objectClass=x.Y)");
        assertThat(findings(plugIn).get(1)).contains("start-failed");
    }

    @Test
    public void aCapabilityWithoutTheRequirementIsNoAgency() {
        PlugIn plugIn = new PlugIn(
                7,
                new Origin(Origin.Kind.BUNDLE, "a"),
                List.of("kanreg"),
                List.of(),
                false,
                Map.of(),
                List.of(),
                List.of(),
                false);
        assertThat(findings(plugIn)).singleElement().asString().contains("no-extender", "Require-Capability");
    }

    @Test
    public void aHeaderMayBeLongButAMessageIsNot() {
        PlugIn plugIn = plugIn(List.of("kanreg"), Map.of("Export-Package", "x".repeat(50_000)), List.of());
        assertThat(findings(plugIn).get(0)).hasSizeLessThan(600);
    }

    private static PlugIn plugIn(List<String> agencies, Map<String, String> headers, List<String> imports) {
        return new PlugIn(
                7,
                new Origin(Origin.Kind.BUNDLE, "a"),
                agencies,
                List.of(FITTING),
                true,
                headers,
                imports,
                List.of(),
                false);
    }

    private static List<String> findings(PlugIn plugIn) {
        List<Diagnostic> found = PlugInRules.check(plugIn, "1.0.0");
        assertThat(found).allMatch(Diagnostic::isError);
        return found.stream().map(each -> each.line(Locale.ENGLISH)).toList();
    }
}
