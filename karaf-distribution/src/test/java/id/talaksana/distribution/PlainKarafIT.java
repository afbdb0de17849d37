package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.Test;

/** The features on Apache's own Karaf, by the lines that an administrator types; everything comes from the built archive. */
public class PlainKarafIT {
    private static final String SERVICE = "kanreg/services/persetujuan-teknis-ni-casn";

    @Test
    public void anAgencyIsInstalledAndServes() throws Exception {
        Path repository = RunningContainer.home().resolve("system");
        try (PlainKaraf karaf = new PlainKaraf(repository)) {
            karaf.start();
            karaf.type("feature:repo-add mvn:id.talaksana/features/" + System.getProperty("talaksana.version")
                    + "/xml/features");
            karaf.type("feature:install talaksana-agency-kanreg");

            karaf.awaitAt("/api/health", "\"open\":1");
            karaf.awaitAt("/api/agencies/" + SERVICE, "13/POS.AP/F/2023");
            karaf.awaitAt("/kanreg", "persetujuan-teknis-ni-casn");
            String officer = officer(karaf);
            JsonNode opened = post(
                    karaf, officer, "/api/agencies/" + SERVICE + "/cases", 201, "{\"subject\": \"Usul NI CPNS 2025\"}");
            JsonNode next = post(
                    karaf,
                    officer,
                    "/api/cases/" + opened.get("id").asText() + "/steps/verifikasi-dan-generate",
                    200,
                    "{\"outcome\": \"ms\"}");
            assertThat(next.at("/open/0/step").asText())
                    .isNotEqualTo("verifikasi-dan-generate")
                    .isNotEmpty();

            Path data = karaf.home().resolve("talaksana");
            assertThat(data.resolve("derby/service.properties")).isRegularFile();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            karaf.type("shutdown -f");
            assertThat(karaf.exitCode()).isZero();
        }
    }

    /** A new officer's name and password. */
    private static String officer(PlainKaraf karaf) throws Exception {
        karaf.type("account:add --role officer --agency kanreg --actor tim-pemroses kanreg.budi");
        return "kanreg.budi:" + karaf.awaitOnScreen("Kata sandi kanreg\\.budi: (\\S+)");
    }

    private static JsonNode post(PlainKaraf karaf, String credentials, String path, int status, String body)
            throws Exception {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = karaf.send(HttpRequest.newBuilder(karaf.address(path))
                .header("Authorization", "Basic " + encoded)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Person.json(answer.body());
    }
}
