/** Selection rounds on the desk. */
package id.talaksana.http.desk.rounds;
