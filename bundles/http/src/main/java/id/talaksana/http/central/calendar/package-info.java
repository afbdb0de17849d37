/** The working calendar of all agencies. */
package id.talaksana.http.central.calendar;
