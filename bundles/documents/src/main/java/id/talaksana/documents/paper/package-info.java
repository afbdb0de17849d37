/** Paper: pages of measured words, lines and symbols, and what paints them as PDF and SVG. */
package id.talaksana.documents.paper;
