/** Tables as files. */
package id.talaksana.http.kit.table;
