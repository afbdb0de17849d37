/** Complaints: taking them in, handling and reading them. */
package id.talaksana.karaf.command.complaints;
