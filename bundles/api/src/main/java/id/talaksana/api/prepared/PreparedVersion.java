package id.talaksana.api.prepared;

import java.time.Instant;
import java.util.Map;

/**
 * A version of an agency's definition that is being prepared (rancangan). It may be wrong or incomplete for as long as it takes.
 *
 * @param revision counts its changes from 1
 * @param basedOn the version that it began with; null: none
 * @param by who changed it last
 * @param files content by file name
 */
public record PreparedVersion(
        String agency, int revision, String basedOn, String by, Instant at, Map<String, byte[]> files) {}
