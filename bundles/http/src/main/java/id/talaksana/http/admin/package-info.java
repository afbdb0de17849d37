/** The pages of an agency's administrator: versions, people, calendar. */
package id.talaksana.http.admin;
