/** What all faces share, once. Nothing here knows a face. */
package id.talaksana.http.kit;
