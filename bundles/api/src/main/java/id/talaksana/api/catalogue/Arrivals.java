package id.talaksana.api.catalogue;

import org.osgi.annotation.versioning.ProviderType;

/** Tells when the agencies that were here at the start have all been heard. */
@ProviderType
public interface Arrivals {

    /**
     * False only in the first moments after the start: an agency that is slow or ill does not hold up the others for long.
     */
    boolean complete();
}
