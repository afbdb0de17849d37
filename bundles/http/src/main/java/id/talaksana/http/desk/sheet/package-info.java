/** What the pages of a round have in common: how they are drawn, what was chosen on them, and what an act would do. */
package id.talaksana.http.desk.sheet;
