package id.talaksana.http.portal;

import id.talaksana.api.access.Account;
import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.comparison.VariantJudgements;
import id.talaksana.api.catalogue.ServiceId;
import java.util.List;

/** No person has said anything of any step. */
final class NobodyJudges implements VariantJudgements {
    @Override
    public List<VariantJudgement> standing(ServiceId left, ServiceId right) {
        return List.of();
    }

    @Override
    public List<VariantJudgement> all(Account who, ServiceId left, ServiceId right) {
        return List.of();
    }

    @Override
    public VariantJudgement judge(Account who, ServiceId left, ServiceId right, Opinion opinion) {
        throw new UnsupportedOperationException();
    }
}
