/** What all pages of the central staff need. */
package id.talaksana.http.central.office;
