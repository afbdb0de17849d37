/** Mail over SMTP. */
package id.talaksana.mail;
