/** Cases that another agency asked for: who asks, and what is answered. */
package id.talaksana.core.asked;
