package id.talaksana.language.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file as JSON together with the place of every node, by JSON pointer.
 *
 * @param places where each value begins
 * @param keys where the key of each member stands
 */
public record YamlTree(JsonNode root, Map<String, Place> places, Map<String, Place> keys) {

    /** A place in a file, counted from 1. */
    public record Place(int line, int column) {
        public static final Place FILE = new Place(1, 1);
    }

    /** The place of a node, or of the nearest node above it that is written in the file. */
    public Place of(String pointer) {
        return nearest(places, pointer);
    }

    /** The place of a member's key. */
    public Place ofKey(String pointer) {
        Place key = keys.get(pointer);
        return key == null ? of(pointer) : key;
    }

    private static Place nearest(Map<String, Place> places, String pointer) {
        String p = pointer;
        while (true) {
            Place place = places.get(p);
            if (place != null) {
                return place;
            }
            if (p.isEmpty()) {
                return Place.FILE;
            }
            p = p.substring(0, p.lastIndexOf('/'));
        }
    }

    public static String child(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
