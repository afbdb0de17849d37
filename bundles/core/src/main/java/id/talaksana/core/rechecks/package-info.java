/** The second look at a sample of what was decided on applicants. */
package id.talaksana.core.rechecks;
