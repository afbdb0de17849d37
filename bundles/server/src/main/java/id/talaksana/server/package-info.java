/** What the web server takes, and how it refuses what never comes to any face. */
package id.talaksana.server;
