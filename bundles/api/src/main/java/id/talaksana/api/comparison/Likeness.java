package id.talaksana.api.comparison;

import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.text.Sourced;

/**
 * A service that may be compared with another one.
 *
 * @param agencyName what the agency is called
 * @param score {@link Alignment#likeness()} of the two, from 0 to 1
 */
public record Likeness(ServiceId service, Sourced<String> agencyName, Sourced<String> title, double score) {}
