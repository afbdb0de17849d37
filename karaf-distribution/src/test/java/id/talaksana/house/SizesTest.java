package id.talaksana.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.Test;

/** Files and methods are small: most fit a screen, and none takes more than one. */
public class SizesTest {
    private static final int LONGEST_METHOD = 40;
    private static final int MEDIAN_METHOD = 6;
    private static final int NINE_OF_TEN_METHODS = 15;
    private static final int MEDIAN_FILE = 50;
    private static final int NINE_OF_TEN_FILES = 150;
    private static final int MEDIAN_CODE = 40;
    private static final int NINE_OF_TEN_CODES = 130;

    @Test
    public void methodsAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask) compiler.getTask(
                null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
        for (CompilationUnitTree unit : task.parse()) {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            String source = unit.getSourceFile().getCharContent(true).toString();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    int from = (int) positions.getStartPosition(unit, method);
                    int to = (int) positions.getEndPosition(unit, method);
                    long lines = lines(source.substring(from, to));
                    if (lines > LONGEST_METHOD) {
                        tooLong.add(unit.getSourceFile().getName() + " " + method.getName());
                    }
                    if (method.getBody() != null) {
                        sizes.add(lines);
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit, null);
        }
        assertThat(tooLong).isEmpty();
        assertSizes("methods", sizes, MEDIAN_METHOD, NINE_OF_TEN_METHODS);
    }

    @Test
    public void filesAreSmall() throws IOException {
        List<Long> whole = new ArrayList<>();
        List<Long> code = new ArrayList<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            whole.add(lines(text));
            code.add(lines(text.replaceAll("(?m)^(import|package) .*", "")));
        }
        assertSizes("files", whole, MEDIAN_FILE, NINE_OF_TEN_FILES);
        assertSizes("files without imports", code, MEDIAN_CODE, NINE_OF_TEN_CODES);
    }

    private static void assertSizes(String of, List<Long> sizes, int median, int nineOfTen) {
        sizes.sort(null);
        assertThat(sizes.get(sizes.size() / 2))
                .as("median of %s %s", sizes.size(), of)
                .isLessThanOrEqualTo(median);
        assertThat(sizes.get(sizes.size() * 9 / 10)).as("nine of ten %s", of).isLessThanOrEqualTo(nineOfTen);
    }

    /** Of code: no comments, no blank ones. */
    private static long lines(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
                .count();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../bundles"))) {
            List<Path> sources = files.filter(f -> f.toString().contains("src/main/java/"))
                    .filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith("package-info.java"))
                    .toList();
            assertThat(sources).isNotEmpty();
            return sources;
        }
    }
}
