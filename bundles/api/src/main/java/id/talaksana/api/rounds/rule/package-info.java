/**
 * The rules of a ranking, all of them data. The figures of a year come with the round; what stands in the Javadoc is where a
 * rule is from, and how well that is known: <em>S+</em> two or more public sources, <em>S</em> one, <em>D</em> derived by
 * arithmetic or for want of a source, <em>I</em> inferred, to be confirmed before it is printed as law.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.rounds.rule;
