package id.talaksana.http.kit.json;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Adds the answer that most readers want to the JSON of a verification. */
interface VerificationMembers {
    @JsonProperty
    boolean intact();
}
