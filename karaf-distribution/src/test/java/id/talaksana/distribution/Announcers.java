package id.talaksana.distribution;

import java.util.Map;

/**
 * Two persons who between them take an announcement from its draft to its release.
 *
 * @param number how its number begins where the agency has no pattern; null: it has one
 */
record Announcers(Person first, Person second, String number) {
    Announcers(Person first, Person second) {
        this(first, second, null);
    }

    /** Announces a step of a round. */
    void announce(String id, String step) {
        String round = "/cases/" + id + "/announcements";
        String announcement = round + "/"
                + first.post(round, Map.of("step", step)).with(200).get("id").asText();
        first.post(announcement + "/initial", Map.of()).with(200);
        first.post(announcement + "/signature", number == null ? Map.of() : Map.of("number", number + step))
                .with(200);
        first.post(announcement + "/release", Map.of()).with(200);
        second.post(announcement + "/release", Map.of()).with(200);
    }
}
