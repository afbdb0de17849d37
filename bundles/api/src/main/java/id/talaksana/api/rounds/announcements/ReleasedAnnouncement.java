package id.talaksana.api.rounds.announcements;

import id.talaksana.api.definition.selection.Announces;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An announcement as everybody may read it.
 *
 * @param round what its round is about, as its office calls it: it tells rounds of one title apart
 * @param step the document's own words for the step that announces; null: no step
 * @param signedBy the actors' names that its signer holds, in the document's words
 * @param corrects id of the one that it corrects; null: none
 * @param correctedBy id of the one that corrects it; null: none
 * @param applicants how many it lists; 0: it has no list
 * @param outcomes how many have which outcome, by the document's label
 * @param root Merkle root over the list, sealed at the signing: 64 hexadecimal digits
 */
public record ReleasedAnnouncement(
        String agency,
        String id,
        String service,
        String round,
        Announces.Kind kind,
        String step,
        String number,
        String title,
        String text,
        List<String> media,
        List<String> signedBy,
        Instant signedAt,
        Instant releasedAt,
        String corrects,
        String correctedBy,
        int applicants,
        Map<String, Integer> outcomes,
        String root) {
    public ReleasedAnnouncement {
        media = List.copyOf(media);
        signedBy = List.copyOf(signedBy);
        outcomes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(outcomes));
    }
}
