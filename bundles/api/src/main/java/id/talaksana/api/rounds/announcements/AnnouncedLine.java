package id.talaksana.api.rounds.announcements;

/**
 * What an announcement says of one applicant to everybody.
 *
 * @param name masked: the first letter of each word
 * @param formation code of the seats applied for; null where the round has none
 * @param outcome the document's label
 * @param rank place in the order; null: nobody was ranked
 * @param score final score as announced; null: there is none
 */
public record AnnouncedLine(
        String registration, String name, String formation, String outcome, Integer rank, String score) {}
