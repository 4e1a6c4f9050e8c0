package org.mlconcepts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What would make a result differ between two runs, machines, locales or JDKs is not called at all. */
class SameBitsTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mlconcepts");

  @Test
  void chanceComesFromTheSeedOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mlconcepts.model..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Random.class,
            SplittableRandom.class,
            ThreadLocalRandom.class,
            SecureRandom.class,
            RandomGeneratorFactory.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("smile.math.MathEx")
        .because("a generator is handed in, from Seed.stream(label)")
        .check(CORE);
  }

  @Test
  void nothingDrawsFromAHiddenGenerator() {
    noClasses()
        .should()
        .callMethodWhere(
            calls("a hidden generator", target -> target.getOwner().isEquivalentTo(Math.class) && named(target, "random")))
        .orShould()
        .callMethodWhere(
            calls(
                "a hidden generator",
                target -> target.getOwner().isEquivalentTo(StrictMath.class) && named(target, "random")))
        .orShould()
        .callMethod(Collections.class, "shuffle", List.class)
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(RandomGenerator.class, "getDefault")
        .orShould()
        .callMethod(RandomGenerator.class, "of", String.class)
        .check(CORE);
  }

  @Test
  void noFunctionWhoseLastBitMayDiffer() {
    Set<String> inexact =
        Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log", "log10",
            "log1p", "pow", "cbrt", "hypot");
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "an intrinsic of Math",
                target -> target.getOwner().isEquivalentTo(Math.class) && inexact.contains(target.getName())))
        .because("Math may be off by a last bit that depends on the machine; StrictMath is not")
        .check(CORE);
  }

  @Test
  void noParallelStreamWhoseSumsDependOnTheThreads() {
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "a parallel stream or array operation",
                target ->
                    Set.of("parallel", "parallelStream").contains(target.getName())
                        || (target.getOwner().isEquivalentTo(Arrays.class) && target.getName().startsWith("parallel"))))
        .because("Repeats.run is parallel and keeps the order")
        .check(CORE);
  }

  @Test
  void noClock() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethodWhere(
            calls(
                "the clock",
                target -> target.getOwner().getPackageName().equals("java.time") && named(target, "now")))
        .because("a result that knows the time cannot be repeated")
        .check(CORE);
  }

  @Test
  void noDefaultLocale() {
    noClasses()
        .should()
        .callMethodWhere(calls("the default locale", SameBitsTest::usesDefaultLocale))
        .orShould()
        .callConstructor(Formatter.class)
        .orShould()
        .callConstructor(Formatter.class, Appendable.class)
        .orShould()
        .callConstructor(DecimalFormat.class)
        .orShould()
        .callConstructor(DecimalFormat.class, String.class)
        .orShould()
        .callConstructor(Scanner.class, String.class)
        .because("the same number is 0.5 here and 0,5 there, and \"I\" has no dot in Turkish: say Locale.ROOT")
        .check(CORE);
  }

  @Test
  void noDefaultCharset() {
    noClasses()
        .should()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .orShould()
        .callConstructor(InputStreamReader.class, java.io.InputStream.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(java.io.FileReader.class, java.io.FileWriter.class)
        .because("on JDK 17 the default depends on the machine: say UTF_8")
        .check(CORE);
  }

  private static boolean usesDefaultLocale(CodeUnitCallTarget target) {
    boolean takesLocale =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    boolean formats =
        Stream.of(String.class, PrintStream.class, PrintWriter.class).anyMatch(target.getOwner()::isEquivalentTo)
            && Set.of("format", "formatted", "printf", "toLowerCase", "toUpperCase").contains(target.getName());
    boolean makesFormat = target.getOwner().isEquivalentTo(NumberFormat.class) && target.getName().endsWith("Instance");
    return !takesLocale && (formats || makesFormat);
  }

  private static boolean named(CodeUnitCallTarget target, String name) {
    return target.getName().equals(name);
  }

  private static DescribedPredicate<JavaCall<?>> calls(
      String description, java.util.function.Predicate<CodeUnitCallTarget> matches) {
    return DescribedPredicate.describe(description, call -> matches.test(call.getTarget()));
  }
}
