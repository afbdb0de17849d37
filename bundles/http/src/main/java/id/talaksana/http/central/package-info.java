/** The pages of the central staff: figures, comparison, what every agency runs. */
package id.talaksana.http.central;
