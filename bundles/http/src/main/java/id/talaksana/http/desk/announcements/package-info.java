/** Announcements of a round at the desk, from their draft to their release. */
package id.talaksana.http.desk.announcements;
