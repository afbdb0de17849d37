package id.talaksana.distribution.portal;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A made-up agency that takes applications for leaves: by rank, with a letter that is handed in, and sent back. */
final class Leaves {
    static final String AGENCY = "sanggar";
    static final String BIG = "cuti-besar";
    private static final Path FILES = Path.of("../bundles/http/src/test/resources/applying");

    private Leaves() {}

    static void publishAt(RunningContainer container) {
        Person.administrator(container)
                .upload("/agencies/" + AGENCY + "/definitions", zip("1.0.0"))
                .with(201);
    }

    /** Its definition under this version. */
    static byte[] zip(String version) {
        Map<String, byte[]> files = new HashMap<>();
        try {
            for (String name : List.of("agency.yaml", BIG + ".yaml", "cuti-tahunan.yaml")) {
                String content = Files.readString(FILES.resolve(name)).replace("version: 1.0.0", "version: " + version);
                files.put(name, content.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DefinitionArchive.write(files);
    }
}
