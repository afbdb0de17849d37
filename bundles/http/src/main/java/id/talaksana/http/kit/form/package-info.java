/** Forms on pages: sealed, read, and shown once more with what was typed and what is wrong with it. */
package id.talaksana.http.kit.form;
