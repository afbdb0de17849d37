package id.talaksana.distribution.portal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;

/**
 * Somebody applies for a leave on a phone, page by page.
 *
 * @param all what is wrong with a page; each type is looked at
 */
record LeaveApplied(Browser visitor, SoftAssertions all) {
    private static final String SERVICE = "/" + Leaves.AGENCY + "/" + Leaves.BIG;
    private static final String GO_ON = "main form button.utama";

    private void look(String name) {
        visitor.look(name, all);
        visitor.width(360);
    }

    /** Begins, and answers each question; what does not fit is told first. */
    void upToTheFiles() {
        visitor.open(SERVICE);
        look("layanan-ajukan");
        visitor.click("a[href$='/ajukan']");
        visitor.expect("30 hari");
        look("ajukan");
        visitor.submit(GO_ON);
        look("ajukan-pilihan");
        visitor.choose("jawaban", "III/d");
        visitor.submit(GO_ON);
        visitor.click("input[name=jawaban][value=no]");
        visitor.submit(GO_ON);
        visitor.expect("Syarat ini harus dipenuhi");
        look("ajukan-tidak-memenuhi");
        visitor.click("input[name=jawaban][value=yes]");
        visitor.submit(GO_ON);
        visitor.submit(GO_ON);
        look("ajukan-galat");
        visitor.choose("jawaban", LocalDate.now().plusMonths(2).toString());
        visitor.submit(GO_ON);
        visitor.type("jawaban", "30");
        visitor.submit(GO_ON);
        visitor.submit(GO_ON);
        visitor.type("jawaban", "Cuti besar Siti");
        visitor.submit(GO_ON);
        visitor.expect("Surat permintaan cuti");
        look("ajukan-berkas");
    }

    /** Uploads, looks everything through and sends it; the number of the case. */
    String sent() {
        visitor.find("#lampiran").sendKeys(photo().toString());
        visitor.submit("form[enctype] button");
        visitor.expect("photo.png");
        look("ajukan-berkas-diunggah");
        visitor.submit("main form:not([enctype]) button.utama");
        visitor.expect("Periksa dan kirim");
        look("ajukan-periksa");
        visitor.click("#benar");
        visitor.submit(GO_ON);
        visitor.expect("Permohonan Anda");
        look("ajukan-tanda-terima");
        String number = visitor.find("#nomor-berkas").getText();
        visitor.open("/permohonan/" + number);
        visitor.expect("Giliran instansi");
        look("permohonan");
        return number;
    }

    /** Mends what was sent back. */
    void mendedAndWithdrawn(String number) {
        visitor.open("/permohonan/" + number);
        visitor.expect("Giliran Anda", "Belum ditandatangani");
        look("permohonan-giliran");
        visitor.type("catatan", "Sudah ditandatangani.");
        visitor.submit(GO_ON);
        visitor.expect("Giliran instansi");
        visitor.click("details:has(input[value=tarik]) summary");
        visitor.type("alasan", "Tidak jadi cuti.");
        visitor.submit("form:has(input[value=tarik]) button");
        visitor.expect("ditarik");
        look("permohonan-ditarik");
        visitor.open("/permohonan/" + number + "/survei");
        look("survei");
    }

    /** A letter as a phone's camera has it. */
    static Path photo() {
        try {
            BufferedImage picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
            Graphics2D paper = picture.createGraphics();
            paper.setColor(Color.WHITE);
            paper.fillRect(20, 20, 560, 760);
            paper.dispose();
            Path file = Files.createTempDirectory("talaksana-letter-").resolve("photo.png");
            ImageIO.write(picture, "png", file.toFile());
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
