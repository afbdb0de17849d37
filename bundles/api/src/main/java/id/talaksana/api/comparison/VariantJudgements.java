package id.talaksana.api.comparison;

import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.access.Account;
import id.talaksana.api.text.Refusal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What persons of central staff say of the steps of two services ({@link Comparisons}), kept for ever. Two services have one list
 * of judgements, from whichever side they are seen. Each step has one counterpart at most.
 */
@ProviderType
public interface VariantJudgements {
    /** Longest remark, in characters. */
    int LONGEST_REMARK = 4_000;

    /** The judgements that stand, oldest first, seen from the left. */
    List<VariantJudgement> standing(ServiceId left, ServiceId right);

    /**
     * All judgements on two services, newest first, seen from the left.
     *
     * @throws Refusal when somebody of one agency asks
     */
    List<VariantJudgement> all(Account who, ServiceId left, ServiceId right);

    /**
     * Judges a step of the left service in the version in use, or one of the right.
     *
     * @param who somebody of the centre
     * @throws Refusal when a service or step does not exist, or somebody judged the same step meanwhile
     */
    VariantJudgement judge(Account who, ServiceId left, ServiceId right, Opinion opinion);

    /**
     * What somebody thinks.
     *
     * @param leftStep null: the right step has none at the left
     * @param rightStep null: the left step has none at the right
     * @param match {@link VariantJudgement.Match#NONE} exactly when one of them is null
     * @param remark may be null
     * @param seen the number of the judgement that stood when the step was looked at; 0: none; null: whichever
     */
    record Opinion(String leftStep, String rightStep, VariantJudgement.Match match, String remark, Integer seen) {}
}
