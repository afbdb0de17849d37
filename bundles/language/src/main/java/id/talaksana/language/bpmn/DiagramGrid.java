package id.talaksana.language.bpmn;

import id.talaksana.language.bpmn.Drawing.Box;
import id.talaksana.language.bpmn.Graph.Edge;
import id.talaksana.language.bpmn.Graph.Kind;
import id.talaksana.language.bpmn.Graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column for each node, one row for each lane, and in each lane the channels that flows run along beside its shapes.
 */
final class DiagramGrid {
    static final int LEFT = 160;

    static final int TOP = 80;

    private static final int HEADER = 30;

    private static final int MARGIN = 50;

    private static final int PADDING = 28;

    static final int CHANNEL = 18;

    static final int TASK_WIDTH = 240;

    private static final int TASK_HEIGHT = 80;

    private static final int LETTERS_A_LINE = 36;

    private static final int LINE_HEIGHT = 15;

    /** Modellers draw the sign of a user task into the upper left corner. */
    private static final int ICON = 27;

    static final int GATEWAY = 50;

    static final int EVENT = 36;

    static final int ABOVE = 60;

    static final int LABEL_HEIGHT = 14;

    static final int PARTNER_HEIGHT = 60;

    private final Graph graph;

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private final List<Node> columns = new ArrayList<>();

    private final Map<String, Integer> column = new HashMap<>();

    private final Map<String, Integer> left = new HashMap<>();

    private final Map<String, Integer> level = new HashMap<>();

    private final List<Box> lanes = new ArrayList<>();

    private int width;

    DiagramGrid(Graph graph) {
        this.graph = graph;
        for (Node node : graph.nodes()) {
            nodes.put(node.id(), node);
            if (node.kind() != Kind.REJECTED) {
                column.put(node.id(), columns.size());
                columns.add(node);
            }
        }
        placeColumns();
        chooseChannels();
        placeLanes();
    }

    private void placeColumns() {
        int x = LEFT + 2 * HEADER + MARGIN;
        for (Node node : columns) {
            left.put(node.id(), x);
            x += widthOf(node.kind()) + gapAfter(node);
        }
        width = x - LEFT;
    }

    static int widthOf(Kind kind) {
        return switch (kind) {
            case TASK -> TASK_WIDTH;
            case DECISION, CHOICE, TRACKS, PARALLEL -> GATEWAY;
            default -> EVENT;
        };
    }

    private int gapAfter(Node node) {
        return switch (node.kind()) {
            case DECISION, CHOICE -> 190 + 70 * Math.max(0, rejections(node).size() - 1);
            case TRACKS -> 120;
            default -> 70;
        };
    }

    List<Edge> rejections(Node gateway) {
        return graph.edges().stream()
                .filter(e -> e.from().equals(gateway.id()) && nodes.get(e.to()).kind() == Kind.REJECTED)
                .toList();
    }

    boolean straight(Edge edge) {
        return column.get(edge.to()) == column.get(edge.from()) + 1;
    }

    private boolean inChannel(Edge edge) {
        return nodes.get(edge.to()).kind() != Kind.REJECTED && !straight(edge);
    }

    boolean leftwards(Edge edge) {
        return column.get(edge.to()) <= column.get(edge.from());
    }

    /** Flows of one lane and direction that would lie on each other get lines of their own. */
    private void chooseChannels() {
        Map<String, List<List<int[]>>> taken = new HashMap<>();
        for (Edge edge : graph.edges()) {
            if (!inChannel(edge)) {
                continue;
            }
            String channel = nodes.get(edge.from()).lane() + (leftwards(edge) ? "-" : "+");
            int a = left.get(edge.from());
            int b = left.get(edge.to());
            int[] span = {Math.min(a, b) - 60, Math.max(a, b) + TASK_WIDTH};
            List<List<int[]>> levels = taken.computeIfAbsent(channel, c -> new ArrayList<>());
            int free = freeLevel(span, levels);
            level.put(edge.id(), free);
        }
    }

    private static int freeLevel(int[] span, List<List<int[]>> levels) {
        int free = 0;
        while (free < levels.size() && levels.get(free).stream().anyMatch(s -> s[0] < span[1] && span[0] < s[1])) {
            free++;
        }
        if (free == levels.size()) {
            levels.add(new ArrayList<>());
        }
        levels.get(free).add(span);
        return free;
    }

    private int levels(int lane, boolean leftwards) {
        return graph.edges().stream()
                .filter(e -> inChannel(e) && nodes.get(e.from()).lane() == lane && leftwards(e) == leftwards)
                .mapToInt(e -> level.get(e.id()) + 1)
                .max()
                .orElse(0);
    }

    private void placeLanes() {
        int y = TOP + (graph.partners().isEmpty() ? 0 : PARTNER_HEIGHT + 40);
        for (int lane = 0; lane < graph.lanes().size(); lane++) {
            int height = PADDING
                    + CHANNEL * levels(lane, false)
                    + up(lane)
                    + down(lane)
                    + CHANNEL * levels(lane, true)
                    + PADDING;
            lanes.add(new Box(LEFT + HEADER, y, width - HEADER, height));
            y += height;
        }
    }

    private int down(int lane) {
        return graph.nodes().stream()
                        .filter(n -> n.lane() == lane && n.kind() == Kind.TASK)
                        .mapToInt(DiagramGrid::heightOf)
                        .max()
                        .orElse(TASK_HEIGHT)
                / 2;
    }

    private int up(int lane) {
        int rejections = graph.edges().stream()
                .filter(e -> nodes.get(e.to()).kind() == Kind.REJECTED
                        && nodes.get(e.to()).lane() == lane)
                .mapToInt(e -> heightOf(nodes.get(e.from())) / 2 + ABOVE + EVENT)
                .max()
                .orElse(0);
        return Math.max(down(lane), rejections);
    }

    int middle(int lane) {
        return lanes.get(lane).y() + PADDING + CHANNEL * levels(lane, false) + up(lane);
    }

    /** That of a task by its words, which modellers break into lines of its width. */
    static int heightOf(Node node) {
        return node.kind() == Kind.TASK ? heightOfTask(node) : widthOf(node.kind());
    }

    private static int heightOfTask(Node task) {
        int lines = 0;
        int used = LETTERS_A_LINE;
        for (String word : task.name().split("\\s+")) {
            used += 1 + word.length();
            if (used > LETTERS_A_LINE) {
                lines += 1 + word.length() / (LETTERS_A_LINE + 1);
                used = word.length() % (LETTERS_A_LINE + 1);
            }
        }
        return Math.max(TASK_HEIGHT, 2 * ICON + lines * LINE_HEIGHT);
    }

    Node node(String id) {
        return nodes.get(id);
    }

    int leftOf(String node) {
        return left.get(node);
    }

    /** Which line of its lane's channel a flow runs on. */
    int levelOf(Edge edge) {
        return level.get(edge.id());
    }

    List<Box> lanes() {
        return lanes;
    }

    /** The lane that a flow comes from. */
    Box laneOf(Edge edge) {
        return lanes.get(nodes.get(edge.from()).lane());
    }

    Box pool() {
        return new Box(
                LEFT,
                lanes.get(0).y(),
                width,
                lanes.stream().mapToInt(Box::height).sum());
    }
}
