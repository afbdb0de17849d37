package id.talaksana.api.comparison;

import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.text.Refusal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Compares what is published: versions of one agency, and services of two. Everything it says is public. */
@ProviderType
public interface Comparisons {

    /**
     * What changed in meaning from one version of an agency's definition to another.
     *
     * @param fromVersion null: the one that was taken into use before {@code toVersion}, or the same when there is none
     * @param toVersion null: the one in use
     * @throws Refusal when there is no such agency or version, with those that there are
     */
    Changes between(String agency, String fromVersion, String toVersion);

    /**
     * Two services side by side, step by step, in the versions in use.
     *
     * @throws Refusal when one of them does not exist
     */
    Alignment align(ServiceId left, ServiceId right);

    /**
     * The services that have enough in common with this one to be worth comparing, those of published agencies only, the
     * most alike first; at most ten.
     *
     * @throws Refusal when it does not exist
     */
    List<Likeness> comparable(ServiceId service);
}
