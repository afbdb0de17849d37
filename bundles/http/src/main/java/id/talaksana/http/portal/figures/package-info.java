/** How a service does, for everybody: its real time, and what those who were served say of it. */
package id.talaksana.http.portal.figures;
