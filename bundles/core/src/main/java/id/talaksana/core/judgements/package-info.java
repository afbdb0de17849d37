/** What persons of central staff say of the steps of two services. */
package id.talaksana.core.judgements;
