/** What would come of a definition or a rule, before it is in force. */
package id.talaksana.http.api.rehearsal;
