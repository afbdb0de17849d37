/** Files that somebody sent, as they may be kept and shown on. */
package id.talaksana.core.files;
