/** What the pages of the desk have in common: who has logged in, and the own account. */
package id.talaksana.http.desk.pages;
