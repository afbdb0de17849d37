/** Pages of any face: what is asked for, how it is drawn and under which masthead, and how it is sent. */
package id.talaksana.http.kit.page;
