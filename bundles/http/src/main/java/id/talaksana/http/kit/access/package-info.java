/** Who is calling: everything that is not expressly public needs an account. */
package id.talaksana.http.kit.access;
