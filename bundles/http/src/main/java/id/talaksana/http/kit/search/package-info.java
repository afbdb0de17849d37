/** Finding services by what people type. */
package id.talaksana.http.kit.search;
