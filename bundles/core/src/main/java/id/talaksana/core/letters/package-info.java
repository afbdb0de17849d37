/** Letters of a case: those that come in, and those that the agency makes. */
package id.talaksana.core.letters;
