package id.talaksana.web;

import id.talaksana.api.definition.Agency;

/**
 * How an agency shows itself on its pages.
 *
 * @param path the address of its page
 * @param stylesheet with its colours; null: the portal's own
 * @param logo address of its emblem; null: none
 */
public record Look(String path, String name, String stylesheet, String logo) {

    /** The look of an agency. */
    static Look of(Agency agency) {
        return new Look("/" + agency.id(), Shown.name(agency), null, null);
    }
}
