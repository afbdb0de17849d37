/** Files that are handed in for cases, and what one does with what one applied for. */
package id.talaksana.http.api.files;
