/** What an agency's logo and colours must be. */
package id.talaksana.language.rules.brand;
