/** The pages of the desk. */
package id.talaksana.http.desk.pages;
