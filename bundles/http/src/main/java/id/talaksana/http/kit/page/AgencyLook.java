package id.talaksana.http.kit.page;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Brand;

/**
 * How an agency shows itself on its pages.
 *
 * @param path the address of its page
 * @param stylesheet with its colours; null: the face's own
 * @param logo address of its emblem; null: none
 */
public record AgencyLook(String path, String name, String stylesheet, String logo) {

    /** The look of an agency in a version of its definition. */
    public static AgencyLook of(AgencyDefinition definition) {
        String path = "/" + definition.agency().id();
        Brand brand = definition.brand();
        return new AgencyLook(
                path,
                DisplayNames.name(definition.agency()),
                brand == null ? null : BrandAssets.stylesheet(brand),
                brand == null || brand.logo() == null ? null : BrandAssets.logo(path, brand.logo()));
    }
}
