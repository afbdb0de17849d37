/** The complaint counter: what the procedure allows, what is hidden from whom, and what happens by itself. */
package id.talaksana.core.complaints;
