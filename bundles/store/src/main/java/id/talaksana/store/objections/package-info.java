/** Objections in the database. */
package id.talaksana.store.objections;
