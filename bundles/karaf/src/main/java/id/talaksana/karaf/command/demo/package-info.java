/** What there is in the demonstration alone. */
package id.talaksana.karaf.command.demo;
