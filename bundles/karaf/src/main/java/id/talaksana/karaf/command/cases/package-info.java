/** Cases: opening, working and reading them. */
package id.talaksana.karaf.command.cases;
