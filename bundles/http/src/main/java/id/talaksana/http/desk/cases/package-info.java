/** A case on the desk, and the acts on it. */
package id.talaksana.http.desk.cases;
