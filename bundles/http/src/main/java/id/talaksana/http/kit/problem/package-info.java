/** Errors as RFC 9457 problem details, in the reader's language. */
package id.talaksana.http.kit.problem;
