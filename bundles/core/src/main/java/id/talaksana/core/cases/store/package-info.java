/** What decisions about stored cases begin with: the number of the agency's register, and all cases that are open. */
package id.talaksana.core.cases.store;
