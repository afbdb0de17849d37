/** What is read from a request and said to it at every face: parameters, uploads, parts of forms, conditions, safe headers. */
package id.talaksana.http.kit.request;
