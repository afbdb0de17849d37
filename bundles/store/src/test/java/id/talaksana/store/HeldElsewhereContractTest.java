package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.text.Refusal;
import java.time.Clock;
import org.junit.Assume;
import org.junit.Test;

/** Where one applies elsewhere, the officers of the house take in the table of those who did. */
public class HeldElsewhereContractTest extends StoreContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: pelamar, name: Pelamar, external: true, applicant: true}]
            steps:
              - {id: pendaftaran, number: 1, text: Pendaftaran di portal, actors: [pelamar], at: {name: Portal}}
              - id: berkas
                number: 2
                text: Memeriksa berkas
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]}
            """;

    private static final byte[] TABLE = OpenRound.bytes("nomor peserta,nama\nA-1,Uji Satu\n");

    @Test
    public void anOfficerTakesInWhoAppliedElsewhere() {
        Assume.assumeNotNull(stores().database);
        OpenRound round = OpenRound.of(stores(), agency, SERVICE, "panitia", Clock.systemUTC());
        RoundDeed deed = new RoundDeed.RegisterApplicants(round.id(), TABLE, null);
        assertThat(round.rounds().perform(round.officer("panitia"), deed).count())
                .isEqualTo(1);
        Refusal refusal = catchThrowableOfType(
                () -> round.rounds().perform(OpenRound.officer(otherAgency, "panitia"), deed), Refusal.class);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
