package id.talaksana.api.store.administration;

import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.catalogue.ServiceId;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what persons said of the steps of two services, for ever. */
@ProviderType
public interface JudgementStore {

    /** All judgements that were appended with these sides, by number. */
    List<VariantJudgement> of(ServiceId left, ServiceId right);

    /** Adds one; false when its number is taken: somebody else was first, and nothing was written. */
    boolean append(VariantJudgement judgement);
}
