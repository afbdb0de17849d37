/** Logos on paper. */
package id.talaksana.documents.emblem;
