/** The service standard with its 14 components (PermenPAN-RB 15/2014). */
package id.talaksana.documents.standard;
