/** What an agency publishes, on paper. */
package id.talaksana.documents;
