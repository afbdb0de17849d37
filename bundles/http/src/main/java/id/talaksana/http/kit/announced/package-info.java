/** How announcements are shown, to everybody and, before their release, at the desk. */
package id.talaksana.http.kit.announced;
