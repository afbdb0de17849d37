/** Mail to applicants in the database. */
package id.talaksana.store.mail;
