/** Files of others without what they say of their authors. */
package id.talaksana.documents.cleaning;
