/** Files that people send, made harmless before anybody else looks at them. */
package id.talaksana.core.enclosures;
