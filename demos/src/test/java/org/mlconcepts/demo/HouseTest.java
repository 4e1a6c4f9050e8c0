package org.mlconcepts.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The demos show what core says: they compute nothing themselves and know questions only through
 * the catalogue.
 */
class HouseTest {

  private static final Set<String> KIT =
      Set.of("data", "lab", "chart", "metric", "sample", "model", "demo");

  private static final JavaClasses DEMOS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mlconcepts.demo");

  @Test
  void questionsAreFoundThroughTheCatalogueOnly() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe("belong to a question", HouseTest::belongsToAQuestion))
        .because("a question must be deletable without a change here")
        .check(DEMOS);
  }

  @Test
  void learningIsLeftToCore() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.tribuo..", "com.oracle.labs..", "smile..", "de.bwaldvogel..", "org.hipparchus..")
        .because("what a page shows must be what core has measured")
        .check(DEMOS);
  }

  @Test
  void drawingIsLeftToTheRenderers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mlconcepts.demo.render..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.awt..", "javax.swing..", "javax.imageio..", "org.knowm..", "de.erichseifert..")
        .because("commands that draw nothing must not load a toolkit")
        .check(DEMOS);
  }

  @Test
  void nothingPrintsPastTheConsoleItWasGiven() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(DEMOS);
  }

  @Test
  void onlyMainEndsTheProcess() {
    DescribedPredicate<JavaAccess<?>> exits =
        reaches(
            "the end of the process",
            target -> isNamed(target, "exit", "halt") && isOf(target, System.class, Runtime.class));
    noClasses().that().doNotHaveSimpleName("Main").should().accessTargetWhere(exits).check(DEMOS);
  }

  @Test
  void noDefaultLocale() {
    noClasses()
        .should()
        .accessTargetWhere(reaches("the default locale", HouseTest::usesDefaultLocale))
        .check(DEMOS);
  }

  @Test
  void noFunctionWhoseLastBitMayDiffer() {
    DescribedPredicate<JavaAccess<?>> inexact =
        reaches(
            "an inexact function of Math, not StrictMath",
            target ->
                isOf(target, Math.class)
                    && isNamed(
                        target, "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh",
                        "cosh", "tanh", "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt",
                        "hypot", "random"));
    noClasses()
        .should()
        .accessTargetWhere(inexact)
        .because("files are equal to the byte everywhere")
        .check(DEMOS);
  }

  @Test
  void noChanceOfItsOwn() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.util.Random.class,
            java.util.SplittableRandom.class,
            java.util.concurrent.ThreadLocalRandom.class)
        .check(DEMOS);
  }

  private static boolean belongsToAQuestion(JavaClass type) {
    String prefix = "org.mlconcepts.";
    if (!type.getPackageName().startsWith(prefix)) {
      return false;
    }
    return !KIT.contains(type.getPackageName().substring(prefix.length()).split("\\.", -1)[0]);
  }

  private static boolean usesDefaultLocale(CodeUnitAccessTarget target) {
    boolean takesLocale =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    boolean formats =
        isOf(target, String.class, PrintStream.class, PrintWriter.class)
            && isNamed(target, "format", "formatted", "printf", "toLowerCase", "toUpperCase");
    boolean makesFormat =
        (isOf(target, NumberFormat.class) && target.getName().endsWith("Instance"))
            || (isOf(target, DecimalFormat.class)
                && isNamed(target, "<init>")
                && target.getRawParameterTypes().size() < 2);
    return !takesLocale && (formats || makesFormat);
  }

  private static boolean isOf(CodeUnitAccessTarget target, Class<?>... owners) {
    return Stream.of(owners).anyMatch(target.getOwner()::isEquivalentTo);
  }

  private static boolean isNamed(CodeUnitAccessTarget target, String... names) {
    return Stream.of(names).anyMatch(target.getName()::equals);
  }

  private static DescribedPredicate<JavaAccess<?>> reaches(
      String what, Predicate<CodeUnitAccessTarget> matches) {
    return DescribedPredicate.describe(
        what,
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target && matches.test(target));
  }
}
