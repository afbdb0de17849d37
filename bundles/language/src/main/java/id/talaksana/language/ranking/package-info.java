/** Rankings in files of JSON: read, and their outcomes written in the same form. */
package id.talaksana.language.ranking;
