/** Letters in the database. */
package id.talaksana.store.letters;
