/** What the libraries must find on any Karaf before they start. */
package id.talaksana.surroundings;
