/** The SOP in the form of PermenPAN-RB 35/2012, drawn from the definition that runs. */
package id.talaksana.documents.sop;
