/** The second look at a sample of decisions, as its page has it. */
package id.talaksana.http.desk.rechecks;
