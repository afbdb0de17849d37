/** Who has logged in at the pages: the cookie that shows it, for all faces of pages. */
package id.talaksana.http.kit.login;
