package id.talaksana.language.draft.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.Test;

/** What the sentences of a procedure say of who does a step and of where it is sent back to. */
public class ProcedurePhrasesTest {
    @Test
    public void sendingBackIsReadAsBefore() {
        Optional<ProcedurePhrases.Return> back = ProcedurePhrases.sentBack(
                "Memeriksa berkas.\nJika tidak lengkap,, maka akan dikembalikan kepada petugas loket untuk dilengkapi. Jika lengkap, lanjut");
        assertThat(back).contains(new ProcedurePhrases.Return("tidak lengkap", "petugas loket", "lengkap"));
        assertThat(ProcedurePhrases.sentBack("jika salah dikembalikan"))
                .contains(new ProcedurePhrases.Return("salah", null, null));
        assertThat(ProcedurePhrases.actor("Berkas diperiksa oleh Kepala Bidang dan Sekretaris Daerah lalu selesai"))
                .contains("Kepala Bidang dan Sekretaris Daerah");
    }
}
