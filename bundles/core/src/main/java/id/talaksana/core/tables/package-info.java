/** Tables as spreadsheets and other systems write them, read row by row however long they are. */
package id.talaksana.core.tables;
