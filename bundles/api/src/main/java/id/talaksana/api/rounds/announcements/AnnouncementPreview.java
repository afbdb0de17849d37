package id.talaksana.api.rounds.announcements;

import java.util.List;

/**
 * An announcement that is not out yet, as everybody will read it.
 *
 * @param announcement before its signing without number, signature and seal, and before its release without that moment: they are
 *     null. Its text then has the places open that only the signing fills, and its numbers are those of now
 * @param lines the first ones of its list, at most {@link ResultPage#MAX_SIZE}
 */
public record AnnouncementPreview(ReleasedAnnouncement announcement, List<AnnouncedLine> lines) {
    public AnnouncementPreview {
        lines = List.copyOf(lines);
    }
}
