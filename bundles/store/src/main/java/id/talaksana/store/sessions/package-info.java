/** Sessions of rounds, in the database. */
package id.talaksana.store.sessions;
