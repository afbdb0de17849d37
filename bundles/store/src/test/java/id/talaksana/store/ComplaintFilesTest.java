package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.PlantedFiles;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.text.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What becomes of the files that come with complaints. */
public class ComplaintFilesTest extends ComplaintCounterFixture {

    @Test
    public void aFileIsWhatItsContentIs() {
        byte[] png = PlantedFiles.picture("png");
        byte[] jpeg = PlantedFiles.picture("jpeg");
        byte[] pdf = PlantedFiles.pdf();
        byte[] text = "Kepada Yth. Kepala Badan – mohon diperiksa.\n".getBytes(StandardCharsets.UTF_8);
        Filed filed = with(
                new Enclosure("foto.PNG", "text/html", png),
                new Enclosure("../../foto\u202e.jpg", null, jpeg),
                new Enclosure("surat.pdf", null, pdf),
                new Enclosure("surat.txt", null, text));
        Ticket ticket = counter.find(officer, filed.ticket().id());
        assertThat(ticket.enclosures())
                .extracting(Enclosure.Entry::mediaType)
                .containsExactly("image/png", "image/jpeg", "application/pdf", "text/plain");
        assertThat(ticket.enclosures())
                .extracting(Enclosure.Entry::name)
                .allMatch(name -> name.matches("[A-Za-z0-9 _-]+\\.[a-z]{3}"));
        assertThat(counter.enclosure(officer, ticket.id(), 2).content()).isEqualTo(jpeg);
        assertThat(counter.enclosure(officer, ticket.id(), 4).content()).isEqualTo(text);
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] vector =
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
        for (Enclosure wrong : List.of(
                new Enclosure("surat.pdf", "application/pdf", png),
                new Enclosure("foto.png", "image/png", pdf),
                new Enclosure("surat.txt", null, page),
                new Enclosure("surat.txt", null, vector),
                new Enclosure("surat.txt", null, program),
                new Enclosure("surat.txt", null, new byte[] {'a', 0, 'b'}),
                new Enclosure("surat.txt", null, new byte[] {'a', (byte) 0xe9, 'b'}),
                new Enclosure("surat.txt", null, new byte[0]),
                new Enclosure("surat", null, text),
                new Enclosure("uji.txt", null, EICAR.getBytes(StandardCharsets.US_ASCII)),
                new Enclosure(null, null, text),
                new Enclosure("surat.docx", null, new byte[] {'P', 'K', 3, 4}),
                new Enclosure("besar.txt", null, "a".repeat((2 << 20) + 1).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> with(wrong)).kind())
                    .as(wrong.name())
                    .isEqualTo(Refusal.Kind.INVALID);
        }
        Enclosure one = new Enclosure("surat.txt", null, text);
        assertThat(catchThrowableOfType(Refusal.class, () -> with(one, one, one, one, one, one))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void whatAFileSaysOfItsAuthorGoesToNobody() throws Exception {
        Filed filed = with(
                new Enclosure("foto.jpg", null, PlantedFiles.jpeg()),
                new Enclosure("gambar.png", null, PlantedFiles.png()),
                new Enclosure("surat.pdf", null, PlantedFiles.pdf()));
        TicketId id = filed.ticket().id();
        String record = counter.find(officer, id).rows().get(0).text();
        for (int number = 1; number <= 3; number++) {
            byte[] kept = counter.enclosure(officer, id, number).content();
            assertThat(PlantedFiles.isIn(kept)).as("file %s", number).isFalse();
            assertThat(record)
                    .contains(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(kept)));
        }
        assertThat(counter.verify(officer, id)).isEmpty();
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> with(new Enclosure("foto.jpg", null, Arrays.copyOf(PlantedFiles.jpeg(), 500))));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.reason().indonesian())
                .startsWith("Lampiran \"foto.jpg\" rusak")
                .contains("tangkapan layar");
        assertThat(refusal.reason().english()).startsWith("The file \"foto.jpg\" is damaged");
    }

    @Test
    public void whileNobodyCleansFilesComplaintsComeWithoutThem() {
        counter = counter(null);
        Complaint plain = complaint("Lambat", Intake.REST, null, null, null);
        assertThat(counter.file(Optional.empty(), plain, HERE).code()).isNotBlank();
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> with(new Enclosure("foto.jpg", null, PlantedFiles.jpeg())));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.reason().english()).contains("without files");
    }
}
