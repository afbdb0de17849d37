/** The public portal: one servlet, pages rendered here, nothing that comes and goes with an agency. */
package id.talaksana.http.portal;
