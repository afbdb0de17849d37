/** Who may log in to the console from outside. */
package id.talaksana.karaf.jaas;
