package id.talaksana.api.definition;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.archive.DefinitionArchive.Reading;
import id.talaksana.api.text.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;

public class DefinitionArchiveTest {
    private static final Map<String, byte[]> FILES =
            Map.of("agency.yaml", bytes("agency: contoh\n"), "izin.yaml", bytes("service: izin\n".repeat(30)));

    @Test
    public void givesBackWhatWasWrittenByteForByte() {
        Reading reading = DefinitionArchive.read("x.zip", DefinitionArchive.write(FILES));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.files()).containsExactlyInAnyOrderEntriesOf(FILES);
    }

    @Test
    public void isTheSameArchiveWhateverOrderTheFilesComeIn() {
        Map<String, byte[]> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(FILES);
        assertThat(DefinitionArchive.write(backwards)).isEqualTo(DefinitionArchive.write(new TreeMap<>(FILES)));
    }

    @Test
    public void isReadWithinOneFolderAndBesideItsSums() throws IOException {
        byte[] zip = zip("contoh/", "", "contoh/agency.yaml", "a", "contoh/izin.yaml", "b", "contoh/SHA256SUMS", "c");
        assertThat(DefinitionArchive.read("x.zip", zip).files()).containsOnlyKeys("agency.yaml", "izin.yaml");
    }

    @Test
    public void noLengthToWhichItCanBeCutIsSound() throws IOException {
        byte[] nested = stored("a.yaml", DefinitionArchive.write(FILES));
        for (byte[] whole : new byte[][] {DefinitionArchive.write(FILES), nested}) {
            assertThat(DefinitionArchive.read("x.zip", whole).isSound()).isTrue();
            for (int length = 0; length < whole.length; length++) {
                Reading cut = DefinitionArchive.read("x.zip", Arrays.copyOf(whole, length));
                assertThat(cut.isSound()).as("%d bytes", length).isFalse();
                assertThat(cut.files()).isEmpty();
                Reading padded =
                        DefinitionArchive.read("x.zip", Arrays.copyOf(Arrays.copyOf(whole, length), whole.length));
                assertThat(padded.isSound() && whole[whole.length - 1] != 0)
                        .as("%d bytes and then nothing but zeros", length)
                        .isFalse();
            }
        }
    }

    /** As a copy leaves it that writes into the older file without cutting it off first. */
    @Test
    public void noNewArchiveOverAnOlderOneIsSoundUntilItIsWhole() throws IOException {
        byte[] older = stored("a.yaml", bytes("version: 1.0.0"), "b.yaml", bytes("service: satu"));
        byte[] newer = stored("a.yaml", bytes("version: 2.0.0"), "b.yaml", bytes("service: dua!"));
        assertThat(older).hasSameSizeAs(newer);
        for (int length = 0; length <= newer.length; length++) {
            byte[] mixed = older.clone();
            System.arraycopy(newer, 0, mixed, 0, length);
            assertThat(DefinitionArchive.read("x.zip", mixed).isSound())
                    .as("%d bytes", length)
                    .isEqualTo(Arrays.equals(mixed, older) || Arrays.equals(mixed, newer));
        }
    }

    @Test
    public void noFlippedBitOfTheContentIsSound() {
        byte[] whole = DefinitionArchive.write(FILES);
        int start = 30 + "agency.yaml".length();
        for (int at = start; at < start + 10; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            assertThat(DefinitionArchive.read("x.zip", flipped).isSound())
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Test
    public void whatIsNoZipIsToldSo() {
        assertThat(rule(new byte[0])).isEqualTo("no-archive");
        assertThat(rule(bytes("agency: contoh"))).isEqualTo("no-archive");
    }

    @Test
    public void pathsThatLeadElsewhereAreRefusedByName() throws IOException {
        for (String path : new String[] {
            "../agency.yaml", "/agency.yaml", "a/b/agency.yaml", "..", "a\\agency.yaml", "C:agency.yaml", ".git/x.yaml"
        }) {
            Diagnostic finding =
                    DefinitionArchive.read("x.zip", zip(path, "x")).errors().get(0);
            assertThat(finding.rule()).isEqualTo("archive-path");
            assertThat(finding.file()).isEqualTo(path);
        }
        assertThat(rule(zip("a/agency.yaml", "x", "b/izin.yaml", "x"))).isEqualTo("archive-path");
        assertThat(rule(zip("agency.yaml", "x", "b/izin.yaml", "x"))).isEqualTo("archive-path");
    }

    @Test
    public void duplicatesAreRefused() throws IOException {
        byte[] twice = zip("a.yaml", "x", "b.yaml", "y");
        for (int at = 0; at < twice.length - 6; at++) {
            if (new String(twice, at, 6, StandardCharsets.ISO_8859_1).equals("b.yaml")) {
                twice[at] = 'a';
            }
        }
        assertThat(rule(twice)).isEqualTo("archive-duplicate");
    }

    @Test
    public void aBombIsStoppedAtTheLimitWhateverItSaysOfItsSize() throws IOException {
        byte[] bomb = zip("agency.yaml", "0".repeat(200 << 20));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(rule(bomb)).isEqualTo("archive-too-large");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            many.put("s" + i + ".yaml", new byte[1 << 20]);
        }
        assertThat(rule(DefinitionArchive.write(many))).isEqualTo("archive-too-large");
        many.remove("s8.yaml");
        assertThat(DefinitionArchive.read("x.zip", DefinitionArchive.write(many))
                        .isSound())
                .isTrue();
    }

    @Test
    public void tooManyFilesAreRefused() {
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 202; i++) {
            many.put("s" + i + ".yaml", new byte[0]);
        }
        assertThat(rule(DefinitionArchive.write(many))).isEqualTo("archive-too-large");
    }

    @Test
    public void whatSystemsPutBesideFilesIsPassedOverAndNamed() throws IOException {
        Reading reading = DefinitionArchive.read(
                "x.zip",
                zip(
                        "map/agency.yaml",
                        "x",
                        "map/izin.yaml",
                        "y",
                        "map/.DS_Store",
                        "z",
                        "__MACOSX/map/._agency.yaml",
                        "z",
                        "map/Thumbs.db",
                        "z",
                        "map/SHA256SUMS",
                        "z"));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.files()).containsOnlyKeys("agency.yaml", "izin.yaml");
        assertThat(reading.account().entries())
                .extracting(e -> e.part() + " " + e.fate())
                .containsExactly(
                        "map/agency.yaml taken",
                        "map/izin.yaml taken",
                        "map/.DS_Store left-out",
                        "__MACOSX/map/._agency.yaml left-out",
                        "map/Thumbs.db left-out",
                        "map/SHA256SUMS taken");
    }

    @Test
    public void companionsOfAMacDoNotCountAsFiles() throws IOException {
        String[] entries = new String[2 * 2 * 150];
        for (int i = 0; i < 150; i++) {
            entries[4 * i] = "a/s" + i + ".yaml";
            entries[4 * i + 1] = "x";
            entries[4 * i + 2] = "__MACOSX/a/._s" + i + ".yaml";
            entries[4 * i + 3] = "x";
        }
        assertThat(DefinitionArchive.read("x.zip", zip(entries)).files()).hasSize(150);
    }

    @Test
    public void encryptedIsRefused() {
        byte[] encrypted = DefinitionArchive.write(FILES);
        encrypted[6] |= 1;
        assertThat(rule(encrypted)).isEqualTo("archive-encrypted");
    }

    @Test
    public void anotherListOfFilesAtTheEndIsRefused() {
        byte[] zip = DefinitionArchive.write(FILES);
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 46] = 'b';
        assertThat(rule(zip)).isEqualTo("archive-damaged");
    }

    private static String rule(byte[] zip) {
        Reading reading = DefinitionArchive.read("x.zip", zip);
        assertThat(reading.files()).isEmpty();
        return reading.errors().get(0).rule();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
            }
        }
        return written.toByteArray();
    }

    /** Files that are not compressed, names and contents in turn. */
    private static byte[] stored(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = (byte[]) namesAndContents[i + 1];
                ZipEntry entry = new ZipEntry((String) namesAndContents[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                CRC32 crc = new CRC32();
                crc.update(content);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(java.time.LocalDateTime.of(2025, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return written.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
