/** What all pages of the central staff have in common. */
package id.talaksana.http.central.office;
