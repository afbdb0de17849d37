/** Ranks applicants in plain Java, with exact fractions. */
package id.talaksana.core.ranking;
