package jointcalendar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The order of the house. Each rule is shown to bite by a class that breaks it. */
class ArchitectureTest {
    private static final String HOUSE = "jointcalendar";

    /** From the ground up: a package uses those on lower floors, and of its own floor only itself. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("text"),
            Set.of("analysis"),
            Set.of("access"),
            Set.of("db"),
            Set.of("web", "mail", "job", "ical"),
            Set.of("audit", "limit"),
            Set.of("setting"),
            Set.of("organisation"),
            Set.of("account"),
            Set.of("signin"),
            Set.of("people", "setup"),
            Set.of("vocabulary"),
            Set.of("search", "discussion", "attachment", "glossary"),
            Set.of("activity"),
            Set.of("duplicate"),
            Set.of("overlap"),
            Set.of("calendar"),
            Set.of("feed", "exchange", "meeting"),
            Set.of("digest"),
            Set.of("backup"),
            Set.of(""));

    private static final Map<String, Integer> FLOOR_OF = new HashMap<>();

    static {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                FLOOR_OF.put(room, floor);
            }
        }
    }

    private record Rule(String name, ArchRule rule, Class<?> breaker) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "packages use only what lies below them",
                    classes().should(useOnlyLowerFloors()),
                    jointcalendar.text.SeededUpwardUse.class),
            new Rule(
                    "web, mail, job and ical know neither each other nor the database, but for mail, which keeps its outbox there",
                    noClasses()
                            .that()
                            .resideInAnyPackage(HOUSE + ".web..", HOUSE + ".job..", HOUSE + ".ical..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(HOUSE + ".db.."),
                    jointcalendar.web.SeededDatabaseUse.class),
            new Rule(
                    "jOOQ stays in repositories, db and job",
                    noClasses()
                            .that(areNot("Repository"))
                            .and()
                            .resideOutsideOfPackages(HOUSE + ".db..", HOUSE + ".job..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.jooq..", HOUSE + ".db.schema.."),
                    jointcalendar.seeded.QueriesAnywhere.class),
            new Rule(
                    "Javalin stays in pages, forms, interfaces for programs, web and the portal's own room",
                    noClasses()
                            .that(areNot("Pages", "Form", "Api"))
                            .and()
                            .resideOutsideOfPackages(HOUSE + ".web..", HOUSE)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("io.javalin.."),
                    jointcalendar.seeded.AnswersAnywhere.class),
            new Rule(
                    "Jakarta Mail stays in mail",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(HOUSE + ".mail..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.mail.."),
                    jointcalendar.seeded.WritesMailElsewhere.class),
            new Rule(
                    "iCal4j stays in ical",
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(HOUSE + ".ical..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("net.fortuna.."),
                    jointcalendar.seeded.WritesCalendarsElsewhere.class),
            new Rule(
                    "only Main writes to the console",
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName(HOUSE + ".Main")
                            .should()
                            .accessField(System.class, "out")
                            .orShould()
                            .accessField(System.class, "err"),
                    jointcalendar.seeded.PrintsItself.class),
            new Rule(
                    "names say what a thing is",
                    noClasses().should().haveNameMatching(".*(Service|Manager|Util|Utils|Helper|Impl|Dto|Controller)"),
                    jointcalendar.seeded.BadlyNamedHelper.class));

    @TestFactory
    Stream<DynamicTest> theHouseIsInOrder() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(HOUSE);
        return RULES.stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleBites() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertTrue(rule.rule()
                                .evaluate(new ClassFileImporter().importClasses(rule.breaker()))
                                .hasViolation())));
    }

    private static DescribedPredicate<JavaClass> areNot(String... endings) {
        return describe("are not named *" + String.join(", *", endings), type -> {
            String outermost = outermost(type).getSimpleName();
            return Stream.of(endings).noneMatch(outermost::endsWith);
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> useOnlyLowerFloors() {
        return new ArchCondition<>("use only what lies below them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency use : type.getDirectDependenciesFromSelf()) {
                    String from = room(type);
                    String to = room(use.getTargetClass());
                    boolean own = from.equals(to);
                    if (FLOOR_OF.containsKey(to) && !own && FLOOR_OF.get(to) >= FLOOR_OF.getOrDefault(from, -1)) {
                        events.add(SimpleConditionEvent.violated(use, use.getDescription()));
                    }
                }
            }
        };
    }

    /** The first part of the package's name within the house: db for jointcalendar.db.schema; "-" for what is not of the house. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(HOUSE)) {
            return "";
        }
        return name.startsWith(HOUSE + ".") ? name.substring(HOUSE.length() + 1).split("\\.", 2)[0] : "-";
    }
}
