/**
 * Java for what data cannot say: what an agency's bundle, or one that serves all, may offer to the steps of procedures.
 *
 * <p>An extension is an OSGi service of one of the four interfaces with the property {@value
 * id.talaksana.api.extension.StepInHand#EXTENSION}, the name by which a definition's step calls it. One that stands in an
 * agency's bundle is asked for that agency's cases only; any other is asked for all agencies, where the agency has none of
 * its own by that name.
 *
 * <p>It is borrowed for one call, so a declarative service is begun and ended with each unless it is immediate; what it
 * keeps in its fields is no memory. It is called in a thread of its own that is interrupted when the time is up, and from several threads at once. A step
 * whose extension is absent, throws, takes too long or answers nonsense stays open; nothing of it is written, and the
 * officer completes it when the extension is mended. So an extension may be asked again for the same row: case id and row
 * number are the key under which an effect must not happen twice.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package id.talaksana.api.extension;
