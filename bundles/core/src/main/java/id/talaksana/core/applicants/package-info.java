/** Those who apply in a round: how they come in and go out by tables, what they have to meet, who decides on them by which rule. */
package id.talaksana.core.applicants;
