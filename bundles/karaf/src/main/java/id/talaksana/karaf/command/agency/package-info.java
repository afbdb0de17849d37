/** Agencies: who is here, and what is wrong. */
package id.talaksana.karaf.command.agency;
