package id.talaksana.language.bpmn;

/** Namespaces of BPMN 2.0, and the names by which this project keeps what BPMN has no word for. */
public final class Vocabulary {
    /** Elements of a model. */
    public static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Shapes and edges of a drawing. */
    public static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";

    public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** This project's attributes and extension elements. */
    public static final String OWN = "urn:talaksana:bpmn:1";

    /** Extension element: a member of the definition language, named by its attribute {@code name}, as JSON. */
    public static final String MEMBER = "member";

    /** Stands where a text of the document cannot be read. */
    public static final String UNREADABLE = "[tidak terbaca]";

    /** The lane of steps whose document names nobody. */
    public static final String NOBODY = "Pelaksana tidak disebut";

    /** Stands behind the name of a party outside the agency. */
    public static final String OUTSIDE = " (pihak luar)";

    private Vocabulary() {}

    /** How the lane of an actor is called. */
    public static String laneName(String name, boolean outside) {
        return (name == null ? UNREADABLE : name) + (outside ? OUTSIDE : "");
    }

    /** How a step is called in a drawing: its number and its words. */
    public static String stepName(String number, String text) {
        String words = text == null ? UNREADABLE : text;
        return number == null ? words : number + ". " + words;
    }
}
