package id.talaksana.language.bpmn;

import id.talaksana.language.bpmn.Drawing.Box;
import id.talaksana.language.bpmn.Drawing.Point;
import id.talaksana.language.bpmn.Graph.Edge;
import id.talaksana.language.bpmn.Graph.Kind;
import id.talaksana.language.bpmn.Graph.Node;
import id.talaksana.language.bpmn.Graph.Partner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One column for each node, one row for each lane. A flow to the next column goes straight through the gap between them;
 * any other leaves its column, runs along the upper edge of the lane (back for correction: the lower), where no node
 * stands, and comes down in the gap before its target. So no flow crosses a node.
 */
final class DiagramLayout {
    private static final int LEFT = 160;
    private static final int TOP = 80;
    private static final int HEADER = 30;
    private static final int MARGIN = 50;
    private static final int PADDING = 28;
    private static final int CHANNEL = 18;
    private static final int TASK_WIDTH = 240;
    private static final int TASK_HEIGHT = 80;
    private static final int LETTERS_A_LINE = 36;
    private static final int LINE_HEIGHT = 15;
    /** Modellers draw the sign of a user task into the upper left corner. */
    private static final int ICON = 27;

    private static final int GATEWAY = 50;
    private static final int EVENT = 36;
    private static final int ABOVE = 60;
    private static final int LABEL_HEIGHT = 14;
    private static final int PARTNER_HEIGHT = 60;

    private final Graph graph;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Node> columns = new ArrayList<>();
    private final Map<String, Integer> column = new HashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, Integer> level = new HashMap<>();
    private final List<Box> lanes = new ArrayList<>();
    private final Map<String, Box> shapes = new LinkedHashMap<>();
    private final Map<String, List<Point>> flows = new LinkedHashMap<>();
    private final Map<String, List<Point>> requests = new LinkedHashMap<>();
    private final Map<String, Box> labels = new LinkedHashMap<>();
    private int width;

    DiagramLayout(Graph graph) {
        this.graph = graph;
        for (Node node : graph.nodes()) {
            nodes.put(node.id(), node);
            if (node.kind() != Kind.REJECTED) {
                column.put(node.id(), columns.size());
                columns.add(node);
            }
        }
    }

    Drawing drawing() {
        placeColumns();
        chooseChannels();
        placeLanes();
        graph.nodes().forEach(this::place);
        graph.edges().forEach(this::draw);
        Box pool = new Box(
                LEFT,
                lanes.get(0).y(),
                width,
                lanes.stream().mapToInt(Box::height).sum());
        graph.partners().forEach(this::request);
        return new Drawing(pool, lanes, shapes, flows, requests, labels);
    }

    private void placeColumns() {
        int x = LEFT + 2 * HEADER + MARGIN;
        for (Node node : columns) {
            left.put(node.id(), x);
            x += widthOf(node.kind()) + gapAfter(node);
        }
        width = x - LEFT;
    }

    private static int widthOf(Kind kind) {
        return switch (kind) {
            case TASK -> TASK_WIDTH;
            case DECISION, TRACKS -> GATEWAY;
            default -> EVENT;
        };
    }

    private int gapAfter(Node node) {
        return switch (node.kind()) {
            case DECISION -> 190 + 70 * Math.max(0, rejections(node).size() - 1);
            case TRACKS -> 120;
            default -> 70;
        };
    }

    private List<Edge> rejections(Node gateway) {
        return graph.edges().stream()
                .filter(e -> e.from().equals(gateway.id()) && nodes.get(e.to()).kind() == Kind.REJECTED)
                .toList();
    }

    private boolean straight(Edge edge) {
        return column.get(edge.to()) == column.get(edge.from()) + 1;
    }

    private boolean inChannel(Edge edge) {
        return nodes.get(edge.to()).kind() != Kind.REJECTED && !straight(edge);
    }

    private boolean leftwards(Edge edge) {
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
            int free = 0;
            while (free < levels.size() && levels.get(free).stream().anyMatch(s -> s[0] < span[1] && span[0] < s[1])) {
                free++;
            }
            if (free == levels.size()) {
                levels.add(new ArrayList<>());
            }
            levels.get(free).add(span);
            level.put(edge.id(), free);
        }
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
                        .mapToInt(DiagramLayout::heightOf)
                        .max()
                        .orElse(TASK_HEIGHT)
                / 2;
    }

    private int up(int lane) {
        boolean rejects = graph.nodes().stream().anyMatch(n -> n.lane() == lane && n.kind() == Kind.REJECTED);
        return rejects ? Math.max(down(lane), GATEWAY / 2 + ABOVE + EVENT) : down(lane);
    }

    private int middle(int lane) {
        return lanes.get(lane).y() + PADDING + CHANNEL * levels(lane, false) + up(lane);
    }

    /** Words that modellers break into lines of the task's width. */
    private static int heightOf(Node task) {
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

    private void place(Node node) {
        int y = middle(node.lane());
        if (node.kind() == Kind.REJECTED) {
            placeRejection(node, y);
            return;
        }
        int height = node.kind() == Kind.TASK ? heightOf(node) : widthOf(node.kind());
        Box box = new Box(left.get(node.id()), y - height / 2, widthOf(node.kind()), height);
        shapes.put(node.id(), box);
        if (node.kind() == Kind.TRACKS) {
            labels.put(node.id(), new Box(box.middleX() - 50, box.bottom() + 4, 100, LABEL_HEIGHT));
        } else if (node.kind() == Kind.START || node.kind() == Kind.END) {
            labels.put(node.id(), new Box(box.middleX() - 25, box.bottom() + 4, 50, LABEL_HEIGHT));
        }
    }

    private void placeRejection(Node node, int y) {
        Edge edge = graph.edges().stream()
                .filter(e -> e.to().equals(node.id()))
                .findFirst()
                .orElseThrow();
        int place = rejections(nodes.get(edge.from())).indexOf(edge);
        int x = left.get(edge.from()) + GATEWAY / 2 + (place == 0 ? 0 : 25 + 70 * place) - EVENT / 2;
        Box box = new Box(x, y - GATEWAY / 2 - ABOVE - EVENT, EVENT, EVENT);
        shapes.put(node.id(), box);
        labels.put(node.id(), new Box(box.right() + 4, box.y() + 4, 120, 2 * LABEL_HEIGHT));
    }

    private void draw(Edge edge) {
        Box from = shapes.get(edge.from());
        Box to = shapes.get(edge.to());
        if (nodes.get(edge.to()).kind() == Kind.REJECTED) {
            rise(edge, from, to);
        } else if (straight(edge)) {
            ahead(edge, from, to);
        } else if (leftwards(edge)) {
            back(edge, from, to);
        } else {
            over(edge, from, to);
        }
    }

    private void ahead(Edge edge, Box from, Box to) {
        int x = to.x() - 24;
        label(edge, from.right() + 20, from.middleY() - 4 - LABEL_HEIGHT);
        Point begin = new Point(from.right(), from.middleY());
        Point end = new Point(to.x(), to.middleY());
        flows.put(
                edge.id(),
                from.middleY() == to.middleY()
                        ? List.of(begin, end)
                        : List.of(begin, new Point(x, from.middleY()), new Point(x, to.middleY()), end));
    }

    /** Below the shapes of its lane. */
    private void back(Edge edge, Box from, Box to) {
        int y = lane(edge).bottom() - 10 - CHANNEL * level.get(edge.id());
        int x = to.x() - 36;
        int name = edge.name() == null ? 0 : Math.min(188, 6 * edge.name().length());
        label(edge, from.middleX() - 16 - name, y - LABEL_HEIGHT - 1);
        flows.put(
                edge.id(),
                List.of(
                        new Point(from.middleX(), from.bottom()),
                        new Point(from.middleX(), y),
                        new Point(x, y),
                        new Point(x, to.middleY()),
                        new Point(to.x(), to.middleY())));
    }

    /** Above the shapes of its lane. */
    private void over(Edge edge, Box from, Box to) {
        int y = lane(edge).y() + 18 + CHANNEL * level.get(edge.id());
        int out = from.right() + 14;
        int x = to.x() - 24;
        label(edge, out + 4, y - LABEL_HEIGHT - 1);
        flows.put(
                edge.id(),
                List.of(
                        new Point(from.right(), from.middleY()),
                        new Point(out, from.middleY()),
                        new Point(out, y),
                        new Point(x, y),
                        new Point(x, to.middleY()),
                        new Point(to.x(), to.middleY())));
    }

    private Box lane(Edge edge) {
        return lanes.get(nodes.get(edge.from()).lane());
    }

    private void rise(Edge edge, Box from, Box to) {
        boolean above = to.middleX() == from.middleX();
        label(edge, to.middleX() + 4, from.y() - 8 - LABEL_HEIGHT);
        flows.put(
                edge.id(),
                above
                        ? List.of(new Point(from.middleX(), from.y()), new Point(to.middleX(), to.bottom()))
                        : List.of(
                                new Point(from.right(), from.middleY()),
                                new Point(to.middleX(), from.middleY()),
                                new Point(to.middleX(), to.bottom())));
    }

    private void label(Edge edge, int x, int y) {
        if (edge.name() != null) {
            labels.put(
                    edge.id(), new Box(x, y, Math.min(200, 12 + 6 * edge.name().length()), LABEL_HEIGHT));
        }
    }

    /** A partner stands above its step; nothing else stands in that column. */
    private void request(Partner partner) {
        Box task = shapes.get(GraphOfService.TASK + partner.step().id());
        Box box = new Box(task.x() - 20, TOP, TASK_WIDTH + 40, PARTNER_HEIGHT);
        shapes.put(partner.id(), box);
        requests.put(
                partner.id(), List.of(new Point(task.middleX(), task.y()), new Point(task.middleX(), box.bottom())));
    }
}
