package org.throughline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.http.Access;

/** The picture in docs/architecture.md, as a test: packages point one way, and nothing goes past the doors. */
class PackagesHouseTest {
    private static final String ROOT = "org.throughline.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Throughline.class.getProtectionDomain().getCodeSource().getLocation());

    /** From the ground up; those of one line do not know each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("kernel"),
            List.of("text", "db"),
            List.of("parts"),
            List.of("journal", "index", "http"),
            List.of("api"),
            List.of("org"),
            List.of("people"),
            List.of("ballot"),
            List.of("election"),
            List.of("plan"),
            List.of("debate", "pledge"),
            List.of("progress"),
            List.of("task"),
            List.of("review"),
            List.of("summation"),
            List.of("align"),
            List.of("cycle"),
            List.of(
                    "succession",
                    "line",
                    "desk",
                    "search",
                    "exchange",
                    "archive",
                    "tables",
                    "account",
                    "calendar",
                    "meeting"),
            List.of("post"),
            List.of("demo"),
            List.of("app"));

    @Test
    void packagesPointOneWay() {
        var seen = new ArrayList<String>();
        for (var floor : FLOORS) {
            for (var room : floor) {
                var allowed = new ArrayList<>(seen);
                allowed.add(room);
                classes()
                        .that()
                        .resideInAPackage(ROOT + room)
                        .should(useOnly(allowed))
                        .allowEmptyShould(true)
                        .check(HOUSE);
            }
            seen.addAll(floor);
        }
    }

    @Test
    void everyPackageHasItsFloor() {
        var rooms =
                FLOORS.stream().flatMap(List::stream).map(room -> ROOT + room).toList();

        assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct()).isSubsetOf(rooms);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.throughline.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyTheDoorOpensTransactions() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "db")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jdbi.v3.core.Jdbi")
                .check(HOUSE);
    }

    @Test
    void recordsAndEnumsHoldNoServices() {
        noClasses()
                .that()
                .areRecords()
                .or()
                .areEnums()
                .and()
                .resideOutsideOfPackages(ROOT + "db", ROOT + "http", ROOT + "api", ROOT + "demo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi.v3.sqlobject..", "java.sql..", "jakarta.ws.rs..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.throughline.db.Work")
                .check(HOUSE);
    }

    @Test
    void everyRouteHasAnAccessRule() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .should()
                .beAnnotatedWith(Access.class)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> useOnly(List<String> rooms) {
        var packages = rooms.stream().map(room -> ROOT + room).toList();
        return new ArchCondition<>("use only " + rooms) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith("org.throughline"))
                        .filter(use -> !packages.contains(use.getTargetClass().getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }
}
