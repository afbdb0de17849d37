package id.talaksana.karaf.folder;

import id.talaksana.api.archive.DefinitionArchive;
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
                    name,
                    0,
                    "file-name",
                    "Akhiran nama berkas harus .yaml.",
                    "The file's name must end with .yaml.",
                    "Ganti namanya.",
                    "Rename it.");
        }
        // Bytes that are no UTF-8 are passed on as they are, and found by the reader of definitions.
        String text = new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        if (!text.endsWith("\n" + END + "\n")) {
            return Dropped.unfinished(
                    name,
                    (int) text.lines().count(),
                    "no-end-mark",
                    "Berkas ini belum lengkap: baris terakhirnya bukan \"...\".",
                    "This file is not complete: its last line is not \"...\".",
                    "Tunggu sampai selesai disalin; bila sudah, akhiri berkas dengan baris berisi tepat \"...\".",
                    "Wait until it has been copied; if it has, end the file with a line of exactly \"...\".");
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
                        "Baris \"...\" hanya boleh di akhir berkas.",
                        "A line \"...\" may stand only at the end of the file.",
                        "Pisahkan dokumen dengan baris \"---\".",
                        "Separate documents with a line \"---\".");
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
                "Berkas ini memuat lebih dari " + DefinitionArchive.MAX_FILES + " dokumen, atau terlalu banyak baris.",
                "This file has more than " + DefinitionArchive.MAX_FILES + " documents, or too many lines.",
                "Pakai ZIP dari folder definisi, misalnya dari: talaksana pack <folder>.",
                "Use a ZIP of the definition's folder, such as talaksana pack <folder> makes.");
    }

    private static Dropped named(String name, List<String> documents) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("agency.yaml", documents.get(0).getBytes(StandardCharsets.ISO_8859_1));
        for (String document : documents.subList(1, documents.size())) {
            Matcher service = SERVICE.matcher(document);
            int line = 1 + (int) document.lines().takeWhile(String::isBlank).count();
            if (!service.find()) {
                return Dropped.unfinished(
                        name,
                        line,
                        "no-service-id",
                        "Dokumen ini tidak menyebut layanannya.",
                        "This document does not name its service.",
                        "Tulis \"service: <pengenal>\" di dalamnya.",
                        "Write \"service: <id>\" in it.");
            }
            String file = service.group(1) + ".yaml";
            if (files.putIfAbsent(file, document.getBytes(StandardCharsets.ISO_8859_1)) != null) {
                return Dropped.unfinished(
                        name,
                        line,
                        "service-twice",
                        "Layanan \"" + service.group(1) + "\" ada dua kali.",
                        "The service \"" + service.group(1) + "\" is there twice.",
                        "Hapus salah satu.",
                        "Remove one of them.");
            }
        }
        return new Dropped.Definition(files);
    }
}
