/** What every agency runs, and who took it into use. */
package id.talaksana.http.central.register;
