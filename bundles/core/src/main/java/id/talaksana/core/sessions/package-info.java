/** Sessions of a round's examinations: laid down, filled, moved, and who came. */
package id.talaksana.core.sessions;
