package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The regional office answers what a round asks it about each chosen applicant. */
final class RegionalOffice {
    private final Offices offices;
    private final Officer asking;
    private final int step;
    private final Person team;
    private final Person signatory;

    /** @param step by whose number the document asks */
    RegionalOffice(Offices offices, Officer asking, int step) {
        this.offices = offices;
        this.asking = asking;
        this.step = step;
        this.team = offices.of("kanreg.tim-pemroses");
        this.signatory = offices.of("kanreg.pejabat-penandatanganan");
    }

    Person team() {
        return team;
    }

    /** Asks about all who are chosen; the same request again is answered alike. */
    JsonNode asked() {
        return asking.person()
                .post(asking.journey().path() + "/requests", body(), "Idempotency-Key", "usul")
                .with(200);
    }

    private Map<String, ?> body() {
        return Map.of("step", asking.journey().stepId(step));
    }

    /** The office's cases by registration numbers. */
    Map<String, String> receipts() {
        Map<String, String> receipts = new LinkedHashMap<>();
        asking.gets("/requests?limit=200")
                .get("requests")
                .forEach(request -> receipts.put(
                        request.get("registration").asText(),
                        request.path("receipt").asText()));
        return receipts;
    }

    /** Waits until the requests stand so. */
    void awaits(Map<String, Integer> tallies) {
        RunningContainer.await("requests " + tallies, () -> tallies().equals(tallies));
    }

    private Map<String, Integer> tallies() {
        Map<String, Integer> tallies = new TreeMap<>();
        asking.gets("/requests?limit=1")
                .get("tallies")
                .forEach(tally -> tallies.put(
                        tally.get("state").asText(), tally.get("count").asInt()));
        return tallies;
    }

    /** Verifies a proposal and signs the approval with a number for the applicant. */
    private void approves(String receipt, int serial) {
        verifies(receipt, "ms", null);
        Map<String, String> facts = Map.of(
                "nomor-induk",
                "199001152025121%03d".formatted(serial),
                "nomor-persetujuan-teknis",
                "PT/" + receipt.substring(receipt.length() - 4) + "/" + serial);
        signatory
                .post(
                        "/cases/" + receipt + "/steps/tanda-tangan-digital",
                        Map.of("outcome", "ditandatangani", "facts", facts))
                .with(200);
    }

    /** Verifies a proposal: it qualifies, comes back (BTS) or does not qualify (TMS). */
    private void verifies(String receipt, String outcome, String reason) {
        Map<String, String> body =
                reason == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "comment", reason);
        team.post("/cases/" + receipt + "/steps/verifikasi-dan-generate", body).with(200);
    }

    /** Answers about all who were asked about, these only once they were sent again; those never get a number. */
    void answers(List<String> back, List<String> unfit, int asked) {
        awaits(Map.of("asked", asked));
        Map<String, String> receipts = receipts();
        back.forEach(one -> verifies(receipts.get(one), "bts", "Ijazah tidak terbaca"));
        unfit.forEach(one -> verifies(receipts.get(one), "tms", "Usia melampaui batas"));
        List<String> fit = new ArrayList<>(receipts.keySet());
        fit.removeAll(back);
        fit.removeAll(unfit);
        fit.forEach(one -> approves(receipts.get(one), fit.indexOf(one) + 1));
        awaits(Map.of("approved", fit.size(), "rejected", unfit.size(), "returned", back.size()));
        assertThat(asking.cannotComplete(step)).contains(String.valueOf(back.size()));
        Map<String, Object> again = new HashMap<>(body());
        again.put("reason", "Ijazah dipindai ulang");
        again.put(
                "registrations",
                Stream.concat(back.stream(), fit.stream().limit(1)).toList());
        JsonNode resent = asking.posts("/requests", again);
        assertThat(resent.get("count").asInt()).isEqualTo(back.size());
        assertThat(resent.at("/leftOut/0/registration").asText()).isEqualTo(fit.get(0));
        awaits(Map.of("approved", fit.size(), "asked", back.size(), "rejected", unfit.size()));
        back.forEach(one -> approves(receipts.get(one), fit.size() + back.indexOf(one) + 1));
        awaits(Map.of("approved", asked - unfit.size(), "rejected", unfit.size()));
    }

    /** Whether the office takes new cases. */
    String state() {
        return offices.reader().get("/agencies/kanreg").with(200).get("state").asText();
    }
}
