/** Mail to applicants of rounds: whom, what it says, and until it has arrived. */
package id.talaksana.core.mail;
