package dk.medspil;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house, read from the compiled classes. */
class HouseRulesTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dk.medspil");

    @Test
    void thereAreClassesToJudge() {
        assertThat(HOUSE.contain(Medspil.class)).isTrue();
        assertThat(HOUSE).hasSizeGreaterThan(20);
        assertThat(HOUSE.stream().filter(c -> c.getPackageName().startsWith("dk.medspil.process")))
                .isNotEmpty();
    }

    @Test
    void everyRoomImportsOnlyItsNeighbours() {
        ApplicationModules rooms = ApplicationModules.of(Medspil.class);

        assertThat(rooms.stream().map(room -> room.getIdentifier().toString()))
                .contains("platform", "directory", "requisition", "process", "demo");
        rooms.verify();
    }

    @Test
    void onlyTheEngineRoomImportsTheEngine() {
        noClasses()
                .that(resideOutsideOfPackages("dk.medspil.process.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..")
                .check(HOUSE);
    }

    @Test
    void everyoneAsksTheOneClock() {
        noClasses()
                .that(resideOutsideOfPackages("dk.medspil.platform.time.."))
                .should()
                .callMethodWhere(describe("the time is read without the office's clock", this::readsTheTime))
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    private boolean readsTheTime(JavaMethodCall call) {
        boolean now = "now".equals(call.getName())
                && call.getTargetOwner().getPackageName().equals("java.time");
        Set<String> parameters = call.getTarget().getRawParameterTypes().stream()
                .map(type -> type.getName())
                .collect(java.util.stream.Collectors.toSet());
        return now
                && (parameters.isEmpty() || parameters.contains(ZoneId.class.getName()))
                && !parameters.contains(Clock.class.getName());
    }

    @Test
    void entitiesAndRepositoriesStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void controllersAreKnownToNobody() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAnyPackage("dk.medspil..web..")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void nobodyTakesASecondConnectionInsideATransaction() {
        noMethods()
                .should(beTransactional(Propagation.REQUIRES_NEW))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaMethod> beTransactional(Propagation propagation) {
        return com.tngtech.archunit.lang.ArchCondition.from(DescribedPredicate.describe(
                "be transactional with " + propagation, method -> method.tryGetAnnotationOfType(Transactional.class)
                        .map(annotation -> annotation.propagation() == propagation)
                        .orElse(false)));
    }
}
