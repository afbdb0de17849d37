package id.talaksana.http.api.announcements;

import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements;
import id.talaksana.api.rounds.announcements.ResultPage;
import id.talaksana.http.kit.table.CsvRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.StreamingOutput;

/** An announced list as CSV, however long: a part of it is in memory at a time. */
record ResultTable(ReleasedAnnouncements released, ReleasedAnnouncement announcement) implements StreamingOutput {
    private static final String HEADINGS = "nomor peserta,nama,formasi,hasil,peringkat,nilai\r\n";

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(HEADINGS);
        ResultPage page;
        int number = 0;
        do {
            number++;
            page = released.results(announcement.agency(), announcement.id(), number, ResultPage.MAX_SIZE);
            for (AnnouncedLine line : page.lines()) {
                writer.write(CsvRow.of(
                        line.registration(), line.name(), line.formation(), line.outcome(), line.rank(), line.score()));
            }
        } while (number < page.of());
        writer.flush();
    }
}
