package id.talaksana.api.rounds.results;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.AgencyDefinition;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whose outcome at a step that ranks would have been another one under another rule; with the seats and the scores that stand.
 * Nothing is changed. All throw {@link id.talaksana.api.text.Refusal}.
 */
@ProviderType
public interface WhatIf {

    /**
     * Under another rule.
     *
     * @param track whose ranking; may be null where the step has one alone
     * @param rule in the words of the definition language, in place of the one that was gone by
     */
    Supposed byRule(Account who, CaseId round, String step, String track, Map<String, Object> rule);

    /**
     * Under what a candidate says of the step with the same id: its rankings, and its rules of eligibility where they differ.
     *
     * @param candidate of the round's agency
     */
    Supposed byVersion(Account who, CaseId round, String step, AgencyDefinition candidate);
}
