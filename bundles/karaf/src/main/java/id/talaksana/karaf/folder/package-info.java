/** The watched folder: definitions and agencies' bundles that somebody copies there, taken whole or not at all. */
package id.talaksana.karaf.folder;
