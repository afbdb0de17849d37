package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.procedure.Trace;
import id.talaksana.http.GivenServices;
import id.talaksana.http.api.agencies.TraceResource.ServiceTrace;
import id.talaksana.http.kit.json.Json;
import id.talaksana.http.kit.page.ShownBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;

/** Each sentence of the five documents beside what is done about it; kept in {@code target/trace}. */
public class TraceTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    @Test
    public void everyNumberedItemOfEachDocumentIsThere() throws IOException {
        Path kept = Files.createDirectories(Path.of("target/trace"));
        for (String agency : Definitions.AGENCIES) {
            AgencyDefinition definition = Definitions.shipped(agency);
            for (PublicService service : definition.services()) {
                List<Trace.Line> lines = Trace.of(service);
                assertThat(lines.stream()
                                .filter(line -> line.part() == Trace.Part.STEP)
                                .map(Trace.Line::makes))
                        .as(agency)
                        .containsAll(
                                service.steps().stream().map(step -> step.id()).toList());
                assertThat(lines.stream().filter(line -> line.part() == Trace.Part.REQUIREMENT))
                        .hasSameSizeAs(service.knownRequirements());
                assertThat(lines.stream().filter(line -> line.part() == Trace.Part.PROVISION))
                        .hasSameSizeAs(service.provisions());
                Files.writeString(
                        kept.resolve(agency + "." + service.id() + ".json"),
                        Json.mapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(ServiceTrace.of(definition, service)));
            }
        }
    }

    @Test
    public void itSaysWhatIsDoneAndWhatNothingDoes() {
        PublicService batanghari = Definitions.shipped("batanghari").services().get(0);
        assertThat(Trace.of(batanghari))
                .anySatisfy(line -> {
                    assertThat(line.number()).isEqualTo("27");
                    assertThat(line.does()).isEqualTo(Trace.Does.ELSEWHERE);
                    assertThat(line.at()).isEqualTo("aplikasi SAPK BKN");
                })
                .anySatisfy(line -> {
                    assertThat(line.number()).isEqualTo("29");
                    assertThat(line.does()).isEqualTo(Trace.Does.UNREADABLE);
                    assertThat(line.acts()).isFalse();
                })
                .anySatisfy(line -> {
                    assertThat(line.number()).isEqualTo("14");
                    assertThat(line.does()).isEqualTo(Trace.Does.PERSON);
                });
        assertThat(Trace.of(Definitions.shipped("singkawang").services().stream()
                        .filter(service -> service.id().equals("seleksi-terbuka-sekda-2025"))
                        .findFirst()
                        .orElseThrow()))
                .anySatisfy(line -> {
                    assertThat(line.number()).isEqualTo("10");
                    assertThat(line.does()).isEqualTo(Trace.Does.SYSTEM);
                })
                .anySatisfy(line -> {
                    assertThat(line.part()).isEqualTo(Trace.Part.PROVISION);
                    assertThat(line.does()).isEqualTo(Trace.Does.SHOWN);
                });
    }

    @Test
    public void aPageShowsIt() {
        catalogue.publish(Definitions.shipped("batanghari"));
        assertThat(portal.get("/batanghari/pengadaan-casn").body()).contains("/batanghari/pengadaan-casn/jejak");
        assertThat(portal.get("/batanghari/pengadaan-casn/jejak").body())
                .contains("dilaksanakan di tempat lain dan dicatat petugas", "aplikasi SAPK BKN")
                .contains("tidak terbaca: tidak ada yang dapat dijalankan", "AgencyRunTest#");
        assertThat(portal.get("/batanghari/pengadaan-casn/jejak?lang=en").body())
                .contains("held elsewhere and recorded by an officer");
    }

    /** Each test that the table names is one, with the method that it names. */
    @Test
    public void theTestsThatAreNamedExist() throws IOException {
        for (Trace.Does does : Trace.Does.values()) {
            assertThat(ShownBy.tests(does)).as("%s", does).isNotEmpty();
            for (String test : ShownBy.tests(does)) {
                String[] parts = test.split("#");
                String file = parts[0].replace('.', '/') + ".java";
                try (Stream<Path> rooms = Files.list(Path.of(".."))) {
                    Path found = rooms.map(room -> room.resolve("src/test/java").resolve(file))
                            .filter(Files::isRegularFile)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(test));
                    if (parts.length > 1) {
                        assertThat(Files.readString(found)).contains("public void " + parts[1] + "()");
                    }
                }
            }
        }
    }
}
