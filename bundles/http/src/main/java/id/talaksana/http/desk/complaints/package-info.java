/** Complaints on the desk. */
package id.talaksana.http.desk.complaints;
