/** Letters as papers. */
package id.talaksana.documents.letter;
