package id.talaksana.distribution.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A page of those who log in, of the list that is held against the tables of addresses.
 *
 * @param who the account that it is shown to
 * @param pattern its address; segments in braces stand for others
 * @param query what is asked for besides, with its question mark; empty: nothing
 */
record LookedAt(String who, String pattern, String query) {
    private static final Path PAGES = Path.of("../bundles/http/src/test/resources/entrance/pages.txt");

    /** All that somebody of the archive's agencies has. */
    static List<LookedAt> all() {
        try {
            return Files.readAllLines(PAGES).stream()
                    .filter(line -> line.matches("[a-z].*"))
                    .map(line -> line.split(" +"))
                    .map(words -> new LookedAt(words[0], words[1], words.length > 2 ? words[2] : ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address with these in the place of the segments in braces. */
    String at(Map<String, String> places) {
        String address = pattern;
        for (Map.Entry<String, String> place : places.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        return address + query;
    }

    /** Of its picture; pages of one type differ after the last hyphen alone. */
    String name() {
        return pattern.substring(1).replaceAll("[{}]", "").replace('/', '-') + "-" + who.split("\\.")[0];
    }

    /** Whether it is drawn by a document of its own, whose policy forbids every script. */
    boolean isPaper() {
        return pattern.endsWith("{dokumen}") || pattern.contains("/latihan/");
    }
}
