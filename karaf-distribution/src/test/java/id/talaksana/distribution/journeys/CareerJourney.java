package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The flow of ASN Karier that the announcement of Singkawang has with it: four apply or are invited, the PPK takes any of three. */
final class CareerJourney {
    private final Journey post;
    private final Officer agency;
    private final Officer colleague;
    private final Officer appointer;

    CareerJourney(Offices offices) {
        this.post = Journey.begun(offices, "singkawang", "alur-asn-karier-jpt-pratama", "instansi", Map.of());
        this.agency = post.officer("instansi");
        this.colleague = post.colleague("instansi");
        this.appointer = post.officer("ppk");
    }

    void walk() {
        weightsBeyondTheRegulationAreRefused();
        agency.completes(1);
        agency.sends(
                "/applicants",
                "nomor peserta;nama;cara masuk\nK-1;Satu;melamar\nK-2;Dua;diundang\nK-3;Tiga;melamar\nK-4;Empat;melamar\n");
        agency.completes(2).completes(3).completes(4);
        threeBest();
        post.officer("pyb").completes(6);
        appointer.completes(7);
        agency.receives(8, "Wasdal BKN");
        agency.announces(8, colleague, null);
        agency.completes(8);
        chosen();
        agency.announces(10, colleague, null);
        agency.completes(10).completes(11);
        post.hasEnded(true);
    }

    private void weightsBeyondTheRegulationAreRefused() {
        Map<String, Object> beyond = Map.of("subject", "Uji", "attributes", Map.of("bobot-makalah", "25"));
        agency.person()
                .post("/agencies/singkawang/services/" + post.procedure().service() + "/cases", beyond)
                .with(422);
    }

    private void threeBest() {
        agency.sends(
                "/scores?source=Pansel",
                "nomor peserta,makalah,asesmen,wawancara,rekam-jejak\n"
                        + "K-1,90,90,90,90\nK-2,80,80,80,80\nK-3,70,70,70,70\nK-4,71,71,69,71\n");
        agency.ranks(5, null, 3);
        agency.completes(5);
    }

    /** Not the first of them, but the third by 0.3; who was not among them cannot be. */
    private void chosen() {
        Map<String, Object> set =
                Map.of("step", post.stepId(9), "outcome", "terpilih", "registrations", List.of("K-3", "K-4"));
        JsonNode seen = appointer.posts("/decisions/preview", set);
        assertThat(seen.at("/leftOut/0/registration").asText()).isEqualTo("K-3");
        assertThat(appointer.decides(9, "terpilih", null, List.of("K-4"))).isEqualTo(1);
        assertThat(appointer.decides(9, "tidak-terpilih", "Calon lain ditetapkan", List.of()))
                .isEqualTo(2);
        appointer.completes(9);
    }
}
