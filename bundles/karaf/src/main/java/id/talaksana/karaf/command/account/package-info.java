/** The application's own accounts. */
package id.talaksana.karaf.command.account;
