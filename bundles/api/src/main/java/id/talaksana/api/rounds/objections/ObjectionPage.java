package id.talaksana.api.rounds.objections;

import java.util.List;

/**
 * A page of objections, in the order of their numbers.
 *
 * @param next after which number the next page begins; null: this is the last one
 */
public record ObjectionPage(List<Objection> objections, Integer next) {
    public ObjectionPage {
        objections = List.copyOf(objections);
    }
}
