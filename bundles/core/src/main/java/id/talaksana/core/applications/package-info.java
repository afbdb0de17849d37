/** Applying without an account, handing in files, and acting on what one applied for. */
package id.talaksana.core.applications;
