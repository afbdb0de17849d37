package id.talaksana.karaf.folder;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.karaf.words.KarafWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file with a whole definition: a stream of YAML documents, the agency first and a service in each further one, that
 * ends with YAML's end mark. Each document is passed on behind as many empty lines as stand before it, so that findings
 * name the lines of the dropped file.
 */
final class DroppedStream {
    private static final String END = "...";
    private static final Pattern SERVICE =
            Pattern.compile("(?m)^service:[ \\t]*[\"']?([a-z][a-z0-9-]*)[\"']?[ \\t]*(#.*)?$");

    private DroppedStream() {}

    static Dropped read(String name, byte[] content) {
        if (!name.endsWith(".yaml")) {
            return Dropped.unfinished(
                    name, 0, "file-name", KarafWords.text("the-files-name-must-end"), KarafWords.text("rename-it"));
        }
        // Bytes that are no UTF-8 are passed on as they are, and found by the reader of definitions.
        String text = new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        if (!text.endsWith("\n" + END + "\n")) {
            return Dropped.unfinished(
                    name,
                    (int) text.lines().count(),
                    "no-end-mark",
                    KarafWords.text("this-file-is-not-complete"),
                    KarafWords.text("wait-until-it-has-been-copied"));
        }
        return documents(name, text.substring(0, text.length() - END.length() - 1));
    }

    private static Dropped documents(String name, String text) {
        List<String> lines = text.lines().toList();
        List<String> documents = new ArrayList<>();
        StringBuilder document = new StringBuilder();
        long total = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(END)) {
                return Dropped.unfinished(
                        name,
                        i + 1,
                        "end-mark-within",
                        KarafWords.text("a-line-may-stand-only"),
                        KarafWords.text("separate-documents-with-a-line"));
            }
            boolean separator = lines.get(i).stripTrailing().equals("---");
            if (separator && !document.toString().isBlank()) {
                documents.add(document.toString());
                total += document.length();
                // The lines before a document count as well: they stand before each.
                if (documents.size() == DefinitionArchive.MAX_FILES || total + i > DefinitionArchive.MAX_TOTAL) {
                    return tooLarge(name, i + 1);
                }
                document = new StringBuilder("\n".repeat(i));
            }
            document.append(separator ? "" : lines.get(i)).append('\n');
        }
        documents.add(document.toString());
        return named(name, documents);
    }

    private static Dropped tooLarge(String name, int line) {
        return Dropped.unfinished(
                name,
                line,
                "too-large",
                KarafWords.text("this-file-has-more-than-documents", DefinitionArchive.MAX_FILES),
                KarafWords.text("use-a-zip-of-the-definitions"));
    }

    private static Dropped named(String name, List<String> documents) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("agency.yaml", documents.get(0).getBytes(StandardCharsets.ISO_8859_1));
        for (String document : documents.subList(1, documents.size())) {
            Matcher service = SERVICE.matcher(document);
            int line = 1 + (int) document.lines().takeWhile(String::isBlank).count();
            if (!service.find()) {
                return withoutId(name, line);
            }
            String file = service.group(1) + ".yaml";
            if (files.putIfAbsent(file, document.getBytes(StandardCharsets.ISO_8859_1)) != null) {
                return twice(name, service, line);
            }
        }
        return new Dropped.Definition(files, SourceAccount.EMPTY);
    }

    private static Dropped withoutId(String name, int line) {
        return Dropped.unfinished(
                name,
                line,
                "no-service-id",
                KarafWords.text("this-document-does-not-name"),
                KarafWords.text("write-service-id-in-it"));
    }

    private static Dropped twice(String name, Matcher service, int line) {
        return Dropped.unfinished(
                name,
                line,
                "service-twice",
                KarafWords.text("the-service-is-there-twice", service.group(1)),
                KarafWords.text("remove-one-of-them"));
    }
}
