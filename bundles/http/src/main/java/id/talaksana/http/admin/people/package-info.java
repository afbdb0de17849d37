/** The people of the own agency: accounts, substitutes, and who does what the documents give to nobody. */
package id.talaksana.http.admin.people;
