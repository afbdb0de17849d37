/** What this room says to people. */
package id.talaksana.mail.words;
