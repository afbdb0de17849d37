package id.talaksana.distribution;

import id.talaksana.distribution.attack.GeneratedRequestsIT;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/**
 * Classes that live one after the other in {@link RunningContainer#shared}. Each has accounts and cases of its own and leaves
 * the shipped agencies open, in the version that it found; those who count what there is come before those who add to it. A
 * class is declared here and taken out of those that run by themselves in the POM; asked for by its name it runs alone.
 */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    DefinitionsIT.class,
    ProceduresIT.class,
    TransitionsIT.class,
    ComplaintDoorsIT.class,
    GeneratedRequestsIT.class
})
public class OneContainerIT {}
