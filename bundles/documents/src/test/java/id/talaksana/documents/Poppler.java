package id.talaksana.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.documents.paper.Face;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Debian's poppler-utils: what another reader than the one that wrote it makes of a PDF. */
public final class Poppler {
    private Poppler() {}

    /** A font of a PDF and whether it lies in the file. */
    public record Font(String name, boolean embedded) {}

    /** The pages' text by {@code pdftotext} with this option. */
    public static Text text(byte[] pdf, String option, String footer) {
        return withFile(pdf, file -> {
            StringBuilder all = new StringBuilder();
            for (String page : run("pdftotext", option, "-enc", "UTF-8", file.toString(), "-")
                    .split("\f")) {
                String squeezed = squeezed(page);
                int foot = squeezed.indexOf(squeezed(footer) + "·halaman");
                assertThat(foot)
                        .as("version and digest at the foot of %s", page)
                        .isNotNegative();
                all.append(squeezed.substring(0, foot))
                        .append(squeezed.substring(foot).replaceFirst("^.*?·halaman\\d+dari\\d+", ""));
            }
            return new Text(all.toString());
        });
    }

    /** The text by {@code pdfinfo -struct-text} in the order of the logical structure, without the names of its elements. */
    public static Text structure(byte[] pdf) {
        return withFile(
                pdf,
                file -> new Text(squeezed(run("pdfinfo", "-struct-text", "-enc", "UTF-8", file.toString())
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("\"") && line.endsWith("\""))
                        .map(line -> line.substring(1, line.length() - 1))
                        .collect(Collectors.joining()))));
    }

    /** What stands in one half of the pages, line by line. */
    public static Text half(byte[] pdf, boolean left) {
        return withFile(pdf, file -> {
            String size = run("pdfinfo", file.toString())
                    .lines()
                    .filter(line -> line.startsWith("Page size:"))
                    .findFirst()
                    .orElseThrow();
            String[] points = size.replaceAll("[^0-9. ]", " ").strip().split("\\s+");
            int half = (int) Double.parseDouble(points[0]) / 2;
            String high = Integer.toString((int) Double.parseDouble(points[1]));
            return new Text(squeezed(run(
                    "pdftotext",
                    "-layout",
                    "-x",
                    Integer.toString(left ? 0 : half),
                    "-y",
                    "0",
                    "-W",
                    Integer.toString(half),
                    "-H",
                    high,
                    "-enc",
                    "UTF-8",
                    file.toString(),
                    "-")));
        });
    }

    /** All fonts by {@code pdffonts}. */
    public static List<Font> fonts(byte[] pdf) {
        return withFile(pdf, file -> {
            List<String> lines = run("pdffonts", file.toString()).lines().toList();
            // The second line is of dashes, as wide as the columns: name, type, encoding, emb.
            String[] columns = lines.get(1).split(" ");
            int at = columns[0].length() + columns[1].length() + columns[2].length() + 3;
            return lines.stream()
                    .skip(2)
                    .map(line -> new Font(
                            line.substring(0, line.indexOf(' ')),
                            line.substring(at, at + 3).strip().equals("yes")))
                    .toList();
        });
    }

    /** Pictures of all pages by {@code pdftoppm}, beside the file. */
    public static List<Path> pictures(Path pdf) {
        String name = pdf.getFileName().toString().replaceFirst("\\.pdf$", "");
        try {
            for (Path old : pictures(pdf.getParent(), name)) {
                Files.delete(old);
            }
            run(
                    "pdftoppm",
                    "-png",
                    "-r",
                    "80",
                    pdf.toString(),
                    pdf.resolveSibling(name).toString());
            return pictures(pdf.getParent(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pictures(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\Q" + name + "\\E-\\d+\\.png"))
                    .sorted()
                    .toList();
        }
    }

    /** A text without blanks and hyphens, which a reader sets as the lines need them. */
    public static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad-]", "");
    }

    /** A text that is read from front to back. */
    public static final class Text {
        private final String text;
        private int at;

        private Text(String text) {
            this.text = text;
        }

        /** Goes on behind these words, which must come after all that were found before. */
        public void find(String where, String words) {
            String wanted = squeezed(Face.REGULAR.printable(words));
            int found = text.indexOf(wanted, at);
            assertThat(found)
                    .as("%s: \"%s\" after \"%s\"", where, words, text.substring(Math.max(0, at - 40), at))
                    .isNotNegative();
            at = found + wanted.length();
        }

        /** The same for a text whose lines stand beside those of other cells. */
        public void findEach(String where, List<String> lines) {
            lines.forEach(line -> find(where, line));
        }
    }

    private interface Use<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T withFile(byte[] pdf, Use<T> use) {
        try {
            Path file = Files.createTempFile(Path.of("target"), "poppler", ".pdf");
            try {
                Files.write(file, pdf);
                return use.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    command[0] + " is needed for this test and is not installed: run ./test, which installs it, or"
                            + " apt-get install poppler-utils",
                    e);
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return out;
    }
}
