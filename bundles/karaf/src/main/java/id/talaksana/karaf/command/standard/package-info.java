/** Service standards as they are published. */
package id.talaksana.karaf.command.standard;
