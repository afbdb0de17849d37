package id.talaksana.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.junit.BeforeClass;
import org.junit.Test;

/** Who may know whom: everybody knows the api, nobody knows anybody else, and each room keeps to its own libraries. */
public class ArchitectureTest {
    private static final List<String> ROOMS =
            List.of("surroundings", "language", "core", "store", "server", "http", "documents", "karaf", "mail");
    /** Who may prepare a statement besides the wall itself. */
    private static final Set<String> WRITERS = Set.of(
            "ScopedQuery",
            "RowWriter",
            "StatementsWriter",
            "OneStatementWriter",
            "AssignmentWriter",
            "NodeWriter",
            "AgendaWriter",
            "FigureWriter",
            "SurveyWriter",
            "RoundWriting",
            "ObjectionWriting",
            "NumberWriter",
            "AnnouncementWriter",
            "ScoreWriting",
            "RequestWriter",
            "IncomingWriter",
            "SubmittedFileWriter",
            "DraftWriter",
            "LetterWriter",
            "SessionWriter",
            "RecheckWriter",
            "UndeliveredWriter",
            "AddressWriter",
            "DatabaseApplicants",
            "DatabaseRequirements",
            // Temporary tables that one transaction alone sees.
            "RankingTables",
            // Limits of a transaction, settings, and the channel that a node listens on.
            "Registers",
            "Bell",
            "Durability",
            "TableStatistics",
            "WholeSets",
            "Ear");

    private static JavaClasses house;

    @BeforeClass
    public static void readClasses() {
        house = new ClassFileImporter()
                .importPaths(Stream.concat(Stream.of("api"), ROOMS.stream())
                        .map(room -> Path.of("../bundles/" + room + "/target/classes"))
                        .toList());
        assertThat(house.size()).as("classes of the house").isGreaterThan(150);
    }

    @Test
    public void theApiKnowsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("id.talaksana.api..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("id.talaksana.api..", "java..", "org.osgi.annotation.."))
                .check(house);
    }

    @Test
    public void roomsDoNotKnowEachOther() {
        for (String room : ROOMS) {
            String[] others = ROOMS.stream()
                    .filter(other -> !other.equals(room))
                    .map(other -> "id.talaksana." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("id.talaksana." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(house);
        }
    }

    @Test
    public void javaInAnAgencyKnowsTheExtensionPointsAndNothingElse() throws IOException {
        JavaClasses agencies;
        try (Stream<Path> rooms = Files.list(Path.of("../bundles"))) {
            agencies = new ClassFileImporter()
                    .importPaths(
                            rooms.filter(room -> room.getFileName().toString().startsWith("agency-"))
                                    .map(room -> room.resolve("target/classes"))
                                    .toList());
        }
        assertThat(agencies).isNotEmpty();
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "id.talaksana.agency..",
                        "id.talaksana.api.extension..",
                        "java.lang..",
                        "java.math..",
                        "java.time..",
                        "java.util..",
                        "org.osgi.service.component.annotations.."))
                .check(agencies);
    }

    @Test
    public void theCoreDecidesAndKnowsNoDatabaseHttpOrKaraf() {
        classes()
                .that()
                .resideInAPackage("id.talaksana.core..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "id.talaksana.core..",
                        "id.talaksana.api..",
                        "java..",
                        "javax.crypto..",
                        // What tables of spreadsheets are written in.
                        "javax.xml.stream..",
                        "org.slf4j..",
                        "org.osgi.framework..",
                        "org.osgi.util.tracker..",
                        "org.osgi.service.component.annotations..",
                        "com.github.f4b6a3.tsid..",
                        "com.github.benmanes.caffeine..",
                        "org.apache.commons.csv..",
                        "org.apache.tika.metadata..",
                        "org.apache.tika.mime..",
                        "biweekly.."))
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("id.talaksana.core..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(house);
    }

    @Test
    public void onlyTheStoreKnowsDatabases() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "id.talaksana.language..",
                        "id.talaksana.http..",
                        "id.talaksana.documents..",
                        "id.talaksana.karaf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "javax.persistence..")
                .check(house);
        noClasses()
                .that()
                .resideInAPackage("id.talaksana.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.ws.rs..", "javax.servlet..", "org.apache.karaf..")
                .check(house);
    }

    @Test
    public void onlyTheKarafRoomKnowsKaraf() {
        noClasses()
                .that()
                .resideOutsideOfPackage("id.talaksana.karaf..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.karaf..")
                .check(house);
    }

    /** The writers ask nothing: they write by whole primary key, or within one agency. The others look at no table of an agency's. */
    @Test
    public void everyQueryIsMadeWhereTheWallBetweenAgenciesStands() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ScopedQuery")
                .should()
                .callMethodWhere(describe("ask the database past ScopedQuery", ArchitectureTest::asks))
                .check(house);
        noClasses()
                .that(describe("do not write", type -> !WRITERS.contains(type.getSimpleName())))
                .should()
                .callMethodWhere(describe(
                        "speak to the database past ScopedQuery and the writers",
                        call -> call.getTargetOwner().isAssignableTo(Connection.class)
                                        && call.getName().matches("prepare(Statement|Call)|createStatement")
                                || call.getTargetOwner().getSimpleName().equals("RowWriter")))
                .check(house);
    }

    private static boolean asks(JavaMethodCall call) {
        boolean jpa = call.getTargetOwner().isAssignableTo(EntityManager.class)
                && call.getName().matches("create\\w*Query|createNamed\\w*|find|getReference|getCriteriaBuilder");
        boolean jdbc = call.getTargetOwner().isAssignableTo(Statement.class)
                && call.getName().matches("executeQuery|getResultSet|getGeneratedKeys");
        return (jpa || jdbc) && !call.getOriginOwner().getSimpleName().equals("Durability");
    }

    @Test
    public void thePackagesOfARoomDependOnEachOtherInOneDirection() {
        for (String room : Stream.concat(Stream.of("api"), ROOMS.stream()).toList()) {
            slices().assignedFrom(new SliceAssignment() {
                        @Override
                        public SliceIdentifier getIdentifierOf(JavaClass type) {
                            boolean own = type.getPackageName().startsWith("id.talaksana." + room)
                                    && !type.getPackageName().endsWith(".template");
                            return own ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
                        }

                        @Override
                        public String getDescription() {
                            return "packages of " + room;
                        }
                    })
                    .should()
                    .beFreeOfCycles()
                    .check(house);
        }
    }

    @Test
    public void aPackageFitsOnOneScreenAndANameStandsOnce() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        Map<String, List<String>> names = new TreeMap<>();
        for (Path source : sources()) {
            String folder = source.getParent().toString();
            files.merge(folder, 1, Integer::sum);
            String name = source.getFileName().toString();
            if (!name.equals("package-info.java")) {
                names.computeIfAbsent(name, n -> new ArrayList<>()).add(folder);
            }
        }
        assertThat(files)
                .hasSizeGreaterThan(40)
                .allSatisfy((folder, count) -> assertThat(count).as(folder).isLessThanOrEqualTo(20));
        assertThat(names)
                .allSatisfy((name, folders) -> assertThat(folders).as(name).hasSize(1));
    }

    @Test
    public void noClassIsLongerThanOneCanRead() throws IOException {
        for (Path source : sources()) {
            String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "");
            long lines = code.lines()
                    .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
                    .count();
            assertThat(lines).as(source.toString()).isLessThanOrEqualTo(400);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("../bundles"))) {
            return all.filter(
                            p -> p.toString().endsWith(".java") && p.toString().contains("/src/main/java/"))
                    .toList();
        }
    }

    /** What one may ask of another room is told in a few words; what is not is two things. */
    @Test
    public void aPortHasAtMostTenMethods() {
        List<JavaClass> ports = house.stream()
                .filter(type -> type.isInterface() && type.getPackageName().startsWith("id.talaksana.api"))
                .toList();
        assertThat(ports).hasSizeGreaterThan(40);
        assertThat(ports).allSatisfy(port -> assertThat(port.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .as(port.getName())
                .hasSizeLessThanOrEqualTo(10));
    }

    /** Declarative Services takes a constructor by the number of its parameters, the first that it finds. */
    @Test
    public void aComponentHasOneConstructorOfItsNumberOfParameters() {
        List<JavaConstructor> activating = house.stream()
                .flatMap(type -> type.getConstructors().stream())
                .filter(one -> one.isAnnotatedWith("org.osgi.service.component.annotations.Activate"))
                .toList();
        assertThat(activating).hasSizeGreaterThan(15);
        assertThat(activating).allSatisfy(one -> assertThat(one.getOwner().getConstructors().stream()
                        .filter(other -> other.getRawParameterTypes().size()
                                == one.getRawParameterTypes().size()))
                .as(one.getFullName())
                .hasSize(1));
    }

    @Test
    public void namesSayWhatAThingIs() {
        // What bnd embeds into a bundle lies among its classes and has the names that others gave it.
        noClasses()
                .that()
                .resideInAPackage("id.talaksana..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(house);
    }

    /** What decides by time is given the clock, so that tests and the demonstration can set it. */
    @Test
    public void thereIsOneClock() throws IOException {
        Pattern ownTime = Pattern.compile(
                "Clock\\.(system|tick)|\\bcurrentTimeMillis\\(|new Date\\(\\)|Calendar\\.getInstance\\("
                        + "|\\b(Instant|Year|YearMonth|(Local|Zoned|Offset)(Date)?(Time)?|LocalDate)\\.now\\((?!\\s*[cC]lock)");
        for (Path source : sources()) {
            // A file's dates are judged by the calendar of whoever reads it, on a desk without a server, too.
            if (!source.endsWith("SystemClock.java") && !source.endsWith("ProvenanceRules.java")) {
                String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(ownTime.matcher(code).results())
                        .as(source.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    public void nobodySleepsOrSwallowsIntoTheAir() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(house);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(house);
    }
}
