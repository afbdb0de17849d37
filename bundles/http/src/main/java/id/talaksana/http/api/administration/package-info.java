/** What an agency's administrator lays down: who works there, who acts for whom, and which proposed version is taken into use. */
package id.talaksana.http.api.administration;
