/** Commands of the console. Their help is what the annotations say, in Indonesian. */
package id.talaksana.karaf.command;
