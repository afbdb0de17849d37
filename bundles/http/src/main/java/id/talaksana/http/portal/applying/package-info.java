/** An applicant's pages: applying, and what becomes of it. */
package id.talaksana.http.portal.applying;
