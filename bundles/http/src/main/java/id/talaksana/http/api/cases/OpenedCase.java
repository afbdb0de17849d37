package id.talaksana.http.api.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.talaksana.api.cases.CaseFile;

/**
 * A case that was just opened.
 *
 * @param code what its applicant follows it with, to be handed over with its number
 */
public record OpenedCase(@JsonUnwrapped CaseFile file, String code) {}
