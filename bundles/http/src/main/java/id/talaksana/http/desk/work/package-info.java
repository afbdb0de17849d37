/** What waits, as lists. */
package id.talaksana.http.desk.work;
