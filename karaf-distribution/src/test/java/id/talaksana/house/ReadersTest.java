package id.talaksana.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * Who reads what others wrote, how far it reads, and which test shows that it reads no further. A class that begins to parse
 * something and is not on the table fails here.
 */
public class ReadersTest {
    private static final Pattern PARSES = Pattern.compile("org\\.yaml\\.snakeyaml\\.(parser|composer)\\..*"
            + "|org\\.yaml\\.snakeyaml\\.Yaml"
            + "|javax\\.xml\\.(stream\\.XMLInputFactory|parsers\\..*|transform\\.TransformerFactory)"
            + "|java\\.util\\.zip\\.(ZipInputStream|ZipFile|Inflater.*|GZIPInputStream)|java\\.util\\.jar\\.Jar(InputStream|File)"
            + "|javax\\.imageio\\.ImageIO|org\\.apache\\.pdfbox\\.(Loader|pdfparser\\..*)"
            + "|org\\.apache\\.commons\\.(fileupload\\.FileUpload|csv\\.CSVFormat)|biweekly\\.(Biweekly|io\\..*)"
            + "|org\\.apache\\.tika\\.mime\\.MimeTypes|java\\.net\\.URLDecoder|java\\.util\\.Scanner");
    private static final Map<String, Set<String>> READS = Map.of(
            "java.io.InputStream", Set.of("readAllBytes", "readNBytes", "transferTo"),
            "java.nio.file.Files", Set.of("readString", "readAllLines", "lines", "readAllBytes", "newBufferedReader"),
            "java.io.BufferedReader", Set.of("readLine", "lines"),
            "com.fasterxml.jackson.databind.json.JsonMapper", Set.of("readValue", "readTree"),
            "com.fasterxml.jackson.databind.ObjectMapper", Set.of("readValue", "readTree"),
            "com.fasterxml.jackson.databind.ObjectReader", Set.of("readValue", "readTree"));

    /** What comes from outside. */
    private static final Map<String, Reader> FOREIGN = new TreeMap<>();

    /** What came with the program, or what it wrote itself. */
    private static final Set<String> OWN = Set.of(
            "Editions",
            "FolderContents",
            "New",
            "IndonesianWords",
            "FirstAdministrator",
            "StoredCalendars",
            "Demonstration",
            "DatabasePresence",
            "SchemaMigrations",
            "Secrets",
            "DocumentResource",
            "Assets",
            "ScheduleCalendar",
            "Packed",
            "Unpacked",
            "AgencyBundles",
            // What a person at the shell names, who runs out of memory alone.
            "Rank",
            "RankingFile",
            "VerifyRound",
            "PublishedFile",
            // What the definition said, in its own words.
            "StatedRules",
            // What the operator says of the mail server.
            "MailServer",
            // They read nothing: one writes a table, the other passes bytes by to count them.
            "AnswerTable",
            "Checked");

    private record Reader(String of, String bound, String shownBy) {}

    private static void reads(String by, String of, String bound, String shownBy) {
        FOREIGN.put(by, new Reader(of, bound, shownBy));
    }

    static {
        reads("BoundedEvents", "YAML", "50,000 values, 40 deep, 100,000 characters of a text", "BoundedReadingTest");
        reads("YamlReader", "YAML", "1 MiB; aliases count for what they stand for", "BoundedReadingTest");
        reads("RecordJson", "a definition within BPMN", "60 deep, 100,000 characters", "BpmnTest");
        reads("XmlSource", "BPMN", "20,000 elements, 60 deep, 200 namespaces, no document type", "BoundedDraftsTest");
        reads("CsvRows", "CSV of a round", "the door's 1 GiB, row by row, 8,192 characters of a row", "TableTest");
        reads(
                "SheetParts",
                "XLSX of a round",
                "100,000 rows, 400 columns, 1 GiB unpacked of which 32 Mi characters are kept, no document type",
                "SheetTest");
        reads(
                "SvgDrawing",
                "a logo that SvgRules took, drawn on paper",
                "64 KiB, 2,000 elements, no document type",
                "EmblemTest");
        reads("SvgRules", "a logo", "64 KiB, 2,000 elements, no document type", "BoundedReadingTest");
        reads(
                "PngRules",
                "a logo",
                "64 KiB, 1,024 pixels of a side, told before they are unpacked",
                "BoundedReadingTest");
        reads("DelimitedText", "a pasted table", "1 MiB, 200 columns, 500 steps", "BoundedDraftsTest");
        reads(
                "WholeArchive",
                "ZIP and JAR",
                "402 files, 1 MiB of one, 8 MiB of all, as unpacked",
                "DefinitionArchiveTest");
        reads("DefinitionParts", "a folder", "1 MiB of one file", "DefinitionArchiveTest");
        reads("AgencyFolder", "an agency's bundle", "1 MiB of one file", "AgencyMutationTest");
        reads("Dropped", "what is copied into a folder", "16 MiB", "BoundedDropsTest");
        reads("DroppedJar", "a JAR's manifest", "1 MiB", "BoundedDropsTest");
        reads("HolidayFile", "iCalendar", "256 KiB, 31 days of one event", "CalendarImportTest");
        reads("Enclosures", "the kind of a file", "2 MiB, its beginning alone", "CleaningTest");
        reads("BoundedParser", "PDF", "300,000 objects, 16 MiB unpacked", "CleaningTest");
        reads("PdfObjects", "PDF", "500,000 objects, 8 MiB of one", "CleaningTest");
        reads("JsonReader", "JSON", "1 MiB, 20 deep", "HostileRequestsTest");
        reads("FormParts", "multipart", "4 KiB of a part's head", "UnfinishedBodiesTest");
        reads(
                "FormWithFiles",
                "multipart at the API",
                "40 fields of 64 KiB, 5 files, 2 MB of all",
                "UnfinishedBodiesTest");
        reads(
                "SentForm",
                "multipart at the portal",
                "the seal first, then 5 files, 2 MB of all",
                "UnfinishedFormsTest");
        reads("Open311Request", "a form", "known fields, each once", "Open311Test");
        reads(
                "IncomingRequest",
                "addresses and forms",
                "8 KiB of an address, the door's bytes of a body",
                "HostilePagesTest");
        reads("CandidateFiles", "a file at the console", "what the archive may have", "DefinitionArchiveTest");
        reads("ImportCalendar", "a file at the console", "1 MiB", "CalendarImportTest");
        reads("FileComplaint", "a file at the console", "2 MB", "CleaningTest");
        reads("ImportStandard", "a file at the console", "1 MiB", "BoundedDraftsTest");
    }

    @Test
    public void whoeverParsesIsOnTheTable() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPaths(Stream.of(
                                "api",
                                "surroundings",
                                "language",
                                "core",
                                "store",
                                "server",
                                "http",
                                "documents",
                                "mail",
                                "karaf")
                        .map(room -> Path.of("../bundles/" + room + "/target/classes"))
                        .toList());
        Set<String> readers = house.stream()
                .filter(ReadersTest::parses)
                .map(ReadersTest::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(FOREIGN.keySet());
        known.addAll(OWN);
        assertThat(readers).isEqualTo(known);
    }

    @Test
    public void eachBoundIsShownByATestThatIsThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("../bundles"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        FOREIGN.forEach((by, reader) -> {
            assertThat(reader.bound()).as(by + " of " + reader.of()).isNotBlank();
            assertThat(tests).as(by).contains(reader.shownBy());
        });
    }

    private static boolean parses(JavaClass type) {
        return type.getCodeUnitCallsFromSelf().stream().anyMatch(call -> {
            String owner = call.getTargetOwner().getName();
            boolean reads = READS.entrySet().stream()
                    .anyMatch(each -> call.getTargetOwner().isAssignableTo(each.getKey())
                            && each.getValue().contains(call.getName()));
            return PARSES.matcher(owner).matches() || reads;
        });
    }

    private static String outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getSimpleName();
    }
}
