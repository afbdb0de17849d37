package id.talaksana.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.junit.BeforeClass;
import org.junit.Test;

/** Who may know whom: everybody knows the api, nobody knows anybody else, and each room keeps to its own libraries. */
public class ArchitectureTest {
    private static final List<String> ROOMS = List.of("core", "store", "rest", "documents", "web", "karaf");
    private static JavaClasses house;

    @BeforeClass
    public static void readClasses() {
        house = new ClassFileImporter()
                .importPaths(List.of("api", "core", "store", "rest", "documents", "web", "karaf").stream()
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
                        "javax.imageio..",
                        "javax.xml.stream..",
                        "org.slf4j..",
                        "org.osgi.framework..",
                        "org.osgi.util.tracker..",
                        "org.osgi.service.component.annotations..",
                        "org.yaml.snakeyaml..",
                        "com.fasterxml.jackson..",
                        "com.networknt.schema..",
                        "com.github.f4b6a3.tsid..",
                        "com.github.benmanes.caffeine..",
                        "org.apache.lucene.analysis.id..",
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
                        "id.talaksana.rest..", "id.talaksana.documents..", "id.talaksana.web..", "id.talaksana.karaf..")
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

    @Test
    public void everyQueryIsMadeWhereTheWallBetweenAgenciesStands() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ScopedQuery")
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "ask the database past ScopedQuery",
                        call -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                && call.getName().matches("create\\w*Query|createNamed\\w*")))
                .check(house);
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

    @Test
    public void nobodySleepsOrSwallowsIntoTheAir() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(house);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(house);
    }
}
