/** Two services beside each other, and what persons say of them. */
package id.talaksana.http.api.comparisons;
