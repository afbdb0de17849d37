/** Commands on the working calendar. */
package id.talaksana.karaf.command.calendar;
