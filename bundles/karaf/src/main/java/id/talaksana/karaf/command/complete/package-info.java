/** What the tabulator key offers. */
package id.talaksana.karaf.command.complete;
