/** The records of the domain as JSON, and JSON as request bodies: strict on the way in. */
package id.talaksana.http.kit.json;
