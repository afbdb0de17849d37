package id.talaksana.rest.json;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Adds the answer that most readers want to the JSON of a verification. */
interface VerificationMembers {
    @JsonProperty
    boolean intact();
}
