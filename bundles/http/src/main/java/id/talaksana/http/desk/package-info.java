/** The officer's desk: what waits for them, and their acts, as pages. */
package id.talaksana.http.desk;
