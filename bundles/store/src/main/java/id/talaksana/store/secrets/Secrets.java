package id.talaksana.store.secrets;

import id.talaksana.api.access.SecretFile;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.store.words.StoreWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the file of secrets holds: the installation's own, from which all others follow, and those that an older release kept in
 * the database, as they were.
 *
 * @param lines name and secret in hexadecimal digits
 */
record Secrets(SortedMap<String, String> lines) {
    static final String OWN = "installation";

    private static final String HEAD = "# Rahasia instalasi ini. Simpan salinannya terpisah dari cadangan basis data.\n"
            + "# The secrets of this installation. Keep a copy apart from the database's backup.\n";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** New ones beside those that are taken over. */
    static Secrets fresh(Map<String, byte[]> takenOver) {
        byte[] own = new byte[32];
        RANDOM.nextBytes(own);
        SortedMap<String, String> lines = new TreeMap<>();
        takenOver.forEach((name, content) -> lines.put(name, HexFormat.of().formatHex(content)));
        lines.put(OWN, HexFormat.of().formatHex(own));
        return new Secrets(lines);
    }

    /**
     * Those of a file; empty: there is none.
     *
     * @throws IOException when it cannot be read, is no such file, or everybody on the machine may read it
     */
    static Optional<Secrets> read(Path file) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.matches("[a-z-]+=([0-9a-f]{2})+")) {
                    lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    throw new IOException(file + " is no file of secrets");
                }
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        requireUnread(file);
        if (!lines.containsKey(OWN)) {
            throw new IOException(file + " is no file of secrets: the line \"" + OWN + "=\" is missing");
        }
        return Optional.of(new Secrets(lines));
    }

    /** Whoever may read it can make codes and seals of the installation's: a copy is easily made with too wide a right. */
    private static void requireUnread(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
            Text fault = StoreWords.text("the-secrets-are-read-by-everybody", file);
            throw new IOException(fault.indonesian() + " (" + fault.english() + ")");
        }
    }

    /** Makes the file of them, unless there is one by now. */
    void keep(Path file) throws IOException {
        SecretFile.create(file, HEAD + text());
    }

    boolean include(Map<String, byte[]> others) {
        return others.entrySet().stream()
                .allMatch(other -> HexFormat.of().formatHex(other.getValue()).equals(lines.get(other.getKey())));
    }

    /** What they are known by, and which says nothing of them. */
    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] secret(String name) {
        String kept = lines.get(name);
        if (kept != null && !name.equals(OWN)) {
            return HexFormat.of().parseHex(kept);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(lines.get(OWN)), "HmacSHA256"));
            return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private String text() {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Says nothing of them. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
