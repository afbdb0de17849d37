/** What applicants are to be told of, as it stands in the agenda. */
package id.talaksana.core.notices;
