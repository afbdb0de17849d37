/** What of an agency's definition is changed in forms: how it looks, and where complaints come in. */
package id.talaksana.http.admin.settings;
