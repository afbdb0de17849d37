/** What the pages of those who have logged in have in common. */
package id.talaksana.http.kit.staff;
