/** Cases that an administrator takes over to another version. */
package id.talaksana.core.cases.moves;
