package id.talaksana.karaf.command.agency;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.archive.DefinitionParts;
import id.talaksana.karaf.command.AccountLines;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.karaf.shell.support.CommandException;

/** A candidate that lies in a folder or a ZIP. */
final class CandidateFiles {
    private CandidateFiles() {}

    /** Its files by name. */
    static Map<String, byte[]> read(PrintStream out, Path place) throws IOException, CommandException {
        if (Files.isDirectory(place)) {
            DefinitionParts parts = DefinitionParts.of(place);
            AccountLines.print(out, parts.account(), false);
            return parts.files();
        }
        byte[] zip;
        try (InputStream stream = Files.newInputStream(place)) {
            zip = stream.readNBytes(DefinitionArchive.MAX_ARCHIVE + 1);
        }
        DefinitionArchive.Reading reading =
                DefinitionArchive.read(place.getFileName().toString(), zip);
        requireSound(out, reading);
        AccountLines.print(out, reading.account(), false);
        return reading.files();
    }

    private static void requireSound(PrintStream out, DefinitionArchive.Reading reading) throws CommandException {
        if (!reading.isSound()) {
            AgencyEntries.print(out, reading.errors());
            String refused = ConsoleText.plain(AgencyEntries.count(reading.errors()) + ": calon ini akan ditolak.");
            throw new CommandException(refused, refused);
        }
    }
}
