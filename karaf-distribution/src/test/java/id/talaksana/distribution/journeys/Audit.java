package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Anybody works a published result out again, without a container and without names. */
record Audit(Officer officer, int result) {

    /** It is sound, one applicant's proof leads to its root, and another score in it is found. */
    void isSound(String registration, int applicants, List<String> secrets) {
        JsonNode published = officer.gets("/results/" + result + "/bundle");
        assertThat(published.toString()).doesNotContain(secrets);
        String proof =
                officer.gets("/results/" + result + "/proofs/" + registration).toString();
        assertThat(verified(published.toString(), proof))
                .contains(applicants + " applicants")
                .contains("leads to that root");
        String score = published.at("/applicants/0/line/scores/skb.cat").asText();
        assertThat(verified(published.toString().replaceFirst("\"skb.cat\":\"" + score, "\"skb.cat\":\"499"), proof))
                .contains("seal: ", "ranking: ", "root: ");
    }

    private static String verified(String bundle, String proof) {
        try {
            Path folder = Files.createTempDirectory("audit");
            Process process = new ProcessBuilder(
                            RunningContainer.home().resolve("bin/talaksana").toString(),
                            "verify-round",
                            Files.writeString(folder.resolve("hasil.json"), bundle)
                                    .toString(),
                            Files.writeString(folder.resolve("bukti.json"), proof)
                                    .toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
