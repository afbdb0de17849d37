/** The one servlet of those who log in: logging in, the own account, and the way to their pages. */
package id.talaksana.http.entrance;
