/** An agency's forms as PDF to fill in. */
package id.talaksana.documents.form;
