package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;

/**
 * Biaya/tarif, component 4 of PermenPAN-RB 15/2014.
 *
 * @param free whether the applicant pays nothing; null when the document does not say
 * @param text the document's words
 * @param cost what the document says of costs all the same; may be null
 * @param paidBy who bears them; may be null
 */
public record Fee(Boolean free, Sourced<String> text, Sourced<String> cost, Sourced<String> paidBy) {}
