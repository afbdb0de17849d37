/** Versions of the own agency: prepared, looked at, taken into use and back. */
package id.talaksana.http.admin.versions;
