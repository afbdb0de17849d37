package id.talaksana.karaf.command.complaints;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.ChannelIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Takes in what came by telephone, mail, letter box or visit. */
@Service
@Command(
        scope = "complaint",
        name = "file",
        description = "Mencatat pengaduan yang masuk lewat telepon, WhatsApp, surat, kotak saran, atau kunjungan.",
        detailedDescription =
                "Opsi ditulis sebelum argumen. Contoh: complaint:file --as siti --channel phone --date 2026-11-20"
                        + " --chronology 'Pelapor menelepon: sudah sebulan.' kanreg 'Berkas tidak diproses'")
public class FileComplaint extends ActingCommand {
    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "judul", required = true, description = "Judul, dalam tanda kutip.")
    String title;

    @Option(
            name = "--channel",
            required = true,
            description = "Kanal di dokumen instansi, atau jenisnya: phone, visit, ...")
    @Completion(ChannelIds.class)
    String channel;

    @Option(name = "--chronology", required = true, description = "Apa yang terjadi.")
    String chronology;

    @Option(name = "--date", required = true, description = "Tanggal kejadian, TTTT-BB-HH.")
    String date;

    @Option(name = "--received", description = "Kapan diterima: TTTT-BB-HHTJJ:MM waktu instansi. Baku: sekarang.")
    String received;

    @Option(name = "--service", description = "Layanan yang diadukan.")
    @Completion(ServiceIds.class)
    String service;

    @Option(name = "--step", description = "Langkah layanan itu.")
    String step;

    @Option(name = "--case", description = "Nomor berkas yang diadukan.")
    String caseNumber;

    @Option(name = "--category", description = "Kategori.")
    String category;

    @Option(name = "--location", description = "Tempat kejadian.")
    String location;

    @Option(name = "--name", description = "Nama pelapor.")
    String name;

    @Option(name = "--contact", description = "Telepon atau surel pelapor.")
    String contact;

    @Option(name = "--anonymous", description = "Identitas pelapor tersembunyi bagi semua; tidak dapat dibuka lagi.")
    boolean anonymous;

    @Option(name = "--confidential", description = "Isinya hanya bagi yang menanganinya; tidak dapat dibuka lagi.")
    boolean confidential;

    @Option(name = "--file", multiValued = true, description = "Lampiran; dapat diulang, paling banyak 5.")
    @Completion(FileCompleter.class)
    List<String> files = List.of();

    @Reference
    Complaints complaints;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Complaint complaint = new Complaint(
                agency,
                title,
                chronology,
                day(),
                category,
                location,
                service,
                caseNumber,
                step,
                name,
                contact,
                anonymous,
                confidential,
                Intake.OFFICER,
                channel,
                moment(),
                enclosures(),
                null);
        Filed filed = complaints.file(Optional.of(who()), complaint, null);
        ZoneId zone = zone();
        out.println(filed.ticket().id() + "  "
                + ConsoleWording.WORDS.of(filed.ticket().state()) + ", tenggat "
                + ConsoleWording.of(filed.ticket().dueAt(), zone));
        out.println("Kode bagi pelapor: " + filed.code());
    }

    private ZoneId zone() {
        return ConsoleWording.zone(catalogue.agency(agency).flatMap(AgencyEntry::current));
    }

    private LocalDate day() throws CommandException {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw failure("--date harus tanggal TTTT-BB-HH, misalnya 2026-11-20.");
        }
    }

    private Instant moment() throws CommandException {
        try {
            return received == null
                    ? null
                    : LocalDateTime.parse(received).atZone(zone()).toInstant();
        } catch (DateTimeException e) {
            throw failure("--received harus waktu TTTT-BB-HHTJJ:MM di zona instansi, misalnya 2026-11-20T09:30.");
        }
    }

    private List<Enclosure> enclosures() throws CommandException {
        List<Enclosure> enclosures = new ArrayList<>();
        for (String file : files) {
            Path path = Path.of(file);
            try (InputStream stream = Files.newInputStream(path)) {
                // One byte more than may be: the counter tells that it is too much.
                byte[] content = stream.readNBytes(Complaints.MAX_BYTES + 1);
                enclosures.add(new Enclosure(path.getFileName().toString(), null, content));
            } catch (IOException e) {
                throw failure("Berkas " + file + " tidak dapat dibaca: " + e.getMessage());
            }
        }
        return enclosures;
    }
}
