package id.talaksana.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The bundles as they lie in the finished distribution: what they export, import and require. */
public class ManifestsTest {
    /** Agencies whose documents need what data cannot say. */
    private static final Set<String> WITH_JAVA = Set.of("singkawang");

    /** It configures the web server, which looks for what its configuration names in its own bundle alone. */
    private static final String SERVER = "id.talaksana.server";

    private static final Map<String, Attributes> BUNDLES = new TreeMap<>();

    @BeforeClass
    public static void readManifests() throws IOException {
        try (Stream<Path> jars = Files.walk(Path.of("target/assembly/system/id/talaksana"))) {
            for (Path jar : jars.filter(p -> p.toString().endsWith(".jar")).toList()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    Attributes manifest = file.getManifest().getMainAttributes();
                    BUNDLES.put(manifest.getValue("Bundle-SymbolicName").split(";")[0], manifest);
                }
            }
        }
    }

    @Test
    public void theHouseIsThere() {
        assertThat(BUNDLES.keySet())
                .contains(
                        "id.talaksana.surroundings",
                        "id.talaksana.api",
                        "id.talaksana.language",
                        "id.talaksana.core",
                        "id.talaksana.store",
                        "id.talaksana.http",
                        SERVER,
                        "id.talaksana.documents",
                        "id.talaksana.karaf",
                        "id.talaksana.agency-balikpapan",
                        "id.talaksana.agency-bangkalan",
                        "id.talaksana.agency-batanghari",
                        "id.talaksana.agency-kanreg",
                        "id.talaksana.agency-singkawang");
    }

    @Test
    public void onlyTheApiExportsOfItsOwnAndEachPackageHasAVersion() {
        BUNDLES.forEach((name, manifest) -> {
            String exports = manifest.getValue("Export-Package");
            if (name.equals("id.talaksana.api")) {
                assertThat(exports.split("id\\.talaksana\\.api[\\w.]*;", -1)).hasSizeGreaterThanOrEqualTo(7);
                assertThat(exports.replaceAll("uses:=\"[^\"]*\"", "").split(",id\\."))
                        .allMatch(export -> export.contains("version=\"1."));
            } else if (name.equals("id.talaksana.surroundings")) {
                assertThat(exports).isEqualTo("com.sun.xml.bind.annotation;version=\"2.3.9\"");
            } else {
                assertThat(exports).as(name).isNull();
            }
        });
    }

    @Test
    public void theApiTakesNothingFromAnybody() {
        assertThat(String.valueOf(BUNDLES.get("id.talaksana.api").getValue("Import-Package")))
                .doesNotContain("id.talaksana")
                .doesNotContain("javax")
                .doesNotContain("org.");
    }

    @Test
    public void agenciesAreDataThatTheExtenderFinds() {
        BUNDLES.forEach((name, manifest) -> {
            if (name.startsWith("id.talaksana.agency-")) {
                String agency = name.substring("id.talaksana.agency-".length());
                assertThat(manifest.getValue("Bundle-Activator")).as(name).isNull();
                assertThat(manifest.getValue("Require-Capability")).contains("osgi.extender=talaksana.agency");
                assertThat(manifest.getValue("Provide-Capability"))
                        .endsWith("talaksana.agency;talaksana.agency=" + agency);
                if (!WITH_JAVA.contains(agency)) {
                    assertThat(manifest.getValue("Import-Package")).as(name).isNull();
                    assertThat(manifest.getValue("Service-Component")).as(name).isNull();
                    assertThat(manifest.getValue("Provide-Capability"))
                            .isEqualTo("talaksana.agency;talaksana.agency=" + agency);
                }
            }
        });
    }

    @Test
    public void javaInAnAgencyOffersExtensionsAndTakesTheirPackageAndNothingElse() {
        for (String agency : WITH_JAVA) {
            Attributes manifest = BUNDLES.get("id.talaksana.agency-" + agency);
            assertThat(Stream.of(manifest.getValue("Import-Package").split(",(?=[a-z])"))
                            .filter(p -> !p.startsWith("java.")))
                    .containsExactly("id.talaksana.api.extension;version=\"[1.0,2)\"");
            assertThat(manifest.getValue("Provide-Capability").split(",(?=osgi|talaksana)"))
                    .allMatch(c -> c.startsWith("talaksana.agency;")
                            || c.startsWith("osgi.service;objectClass:List<String>=\"id.talaksana.api.extension."));
            assertThat(manifest.getValue("Service-Component")).startsWith("OSGI-INF/id.talaksana.agency." + agency);
        }
    }

    @Test
    public void nothingIsWiredByChance() {
        BUNDLES.forEach((name, manifest) -> {
            assertThat(manifest.getValue("DynamicImport-Package")).as(name).isNull();
            assertThat(manifest.getValue("Fragment-Host"))
                    .as(name)
                    .isEqualTo(name.equals(SERVER) ? "org.ops4j.pax.web.pax-web-jetty;bundle-version=\"[8,9)\"" : null);
            assertThat(manifest.getValue("Require-Bundle")).as(name).isNull();
            String imports = manifest.getValue("Import-Package");
            // An optional import that an agency could satisfy would refresh the room when the agency comes or goes.
            assertThat(imports == null ? "" : imports).as(name).doesNotContain("resolution:=optional");
        });
    }

    @Test
    public void nobodyHangsAFragmentOnAnyOfThem() {
        BUNDLES.forEach((name, manifest) ->
                assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo(name + ";fragment-attachment:=never"));
    }

    @Test
    public void theCoreOffersTheExtender() {
        assertThat(BUNDLES.get("id.talaksana.core").getValue("Provide-Capability"))
                .contains("osgi.extender;osgi.extender=\"talaksana.agency\"");
    }
}
