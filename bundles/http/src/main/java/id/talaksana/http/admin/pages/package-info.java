/** What all pages of an agency's administrator have in common. */
package id.talaksana.http.admin.pages;
