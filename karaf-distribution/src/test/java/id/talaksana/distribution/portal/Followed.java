package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case or a ticket with what its owner follows it with. */
record Followed(String number, String code) {

    /** A new case of the Kantor Regional, at its first step. */
    static Followed newCase(RunningContainer container) {
        container.console("account:add --role officer --agency kanreg --actor tim-pemroses kanreg.pemroses");
        String opened = container.console(
                "case:open --as kanreg.pemroses kanreg persetujuan-teknis-ni-casn \"Usul NI CPNS 2025\"");
        Matcher number = Pattern.compile("kanreg-[0-9A-Z]{13}").matcher(opened);
        Matcher code = Pattern.compile("Kode bagi pemohon: (\\S+)").matcher(opened);
        assertThat(number.find() && code.find()).as(opened).isTrue();
        return new Followed(number.group(), code.group(1));
    }

    /** A new ticket of Balikpapan that has been answered. */
    static Followed answeredTicket(RunningContainer container, Person officer, String answer) {
        JsonNode filed = Person.anonymous(container)
                .post(
                        "/agencies/balikpapan/complaints",
                        Map.of("title", "Pengumuman", "chronology", "Tidak ada kabar.", "eventDate", "2025-10-10"))
                .with(201);
        Followed ticket =
                new Followed(filed.at("/ticket/id").asText(), filed.get("code").asText());
        ticket.deed(officer, Map.of("deed", "classify", "to", "aspirasi"));
        ticket.answered(officer, answer);
        return ticket;
    }

    /** The officer answers. */
    void answered(Person officer, String text) {
        deed(officer, Map.of("deed", "answer", "text", text));
    }

    /** The officer does something with the ticket. */
    void deed(Person officer, Map<String, String> deed) {
        officer.post("/complaints/" + number + "/deeds", deed).with(200);
    }

    /** Opens the form at {@code /berkas} or {@code /pengaduan} and fills it in. */
    void enter(Browser visitor, String path) {
        visitor.open(path);
        visitor.type("nomor", number);
        visitor.type("kode", code);
    }
}
