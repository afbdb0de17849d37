package id.talaksana.api.catalogue;

import org.osgi.annotation.versioning.ProviderType;

/** Tells when the agencies that were here at the start have all been heard, for one of the ways in that they come. */
@ProviderType
public interface Arrivals {

    /** The way in; there is one of these for each that must stay. */
    Origin.Kind way();

    /**
     * False only in the first moments after the start: an agency that is slow or ill does not hold up the others for long.
     */
    boolean complete();
}
