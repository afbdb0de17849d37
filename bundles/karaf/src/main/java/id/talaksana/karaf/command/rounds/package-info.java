/** Selection rounds: where they stand, and what was made of them. */
package id.talaksana.karaf.command.rounds;
