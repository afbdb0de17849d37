/** Figures of agencies, services and steps beside each other. */
package id.talaksana.http.central.figures;
