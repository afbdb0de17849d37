package id.talaksana.store.administration;

import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.comparison.VariantJudgement.Judged;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What a person said of a step of one service and its counterpart in another. */
@Entity(name = "comparison_judgement")
@Table(name = "comparison_judgement")
@IdClass(JudgementKey.class)
public class JudgementEntity {
    @Id
    public String agency;

    @Id
    public String service;

    @Id
    @Column(name = "other_agency")
    public String otherAgency;

    @Id
    @Column(name = "other_service")
    public String otherService;

    @Id
    public int number;

    public String digest;
    public String step;

    @Column(name = "other_digest")
    public String otherDigest;

    @Column(name = "other_step")
    public String otherStep;

    @Column(name = "match_said")
    public String match;

    public String remark;

    @Column(name = "done_by")
    public String doneBy;

    @Column(name = "done_at")
    public long doneAt;

    static JudgementEntity of(VariantJudgement judgement) {
        JudgementEntity entity = new JudgementEntity();
        Judged left = judgement.left();
        Judged right = judgement.right();
        entity.agency = left.service().agency();
        entity.service = left.service().service();
        entity.otherAgency = right.service().agency();
        entity.otherService = right.service().service();
        entity.number = judgement.number();
        entity.digest = left.digest();
        entity.step = left.step();
        entity.otherDigest = right.digest();
        entity.otherStep = right.step();
        entity.match = judgement.match().toString();
        entity.remark = TextColumns.exact(judgement.remark());
        entity.doneBy = TextColumns.exact(judgement.by());
        entity.doneAt = TimeColumns.millis(judgement.at());
        return entity;
    }

    VariantJudgement toRecord() {
        return new VariantJudgement(
                number,
                new Judged(new ServiceId(agency, service), digest, step),
                new Judged(new ServiceId(otherAgency, otherService), otherDigest, otherStep),
                EnumColumns.of(VariantJudgement.Match.class, match),
                remark,
                doneBy,
                TimeColumns.instant(doneAt));
    }
}
