/** Requests of rounds to other agencies: sent, brought there by the agenda, and answered. */
package id.talaksana.core.requests;
