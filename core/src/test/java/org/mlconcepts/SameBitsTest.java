package org.mlconcepts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.Formatter;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;

/**
 * What would make a result differ between two runs, machines, locales or JDKs is not called at all.
 */
class SameBitsTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.mlconcepts");

  private static final String[] INEXACT = {
    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1",
    "log", "log10", "log1p", "pow", "cbrt", "hypot"
  };

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
    nothingReaches(
        "a hidden generator",
        target ->
            is(target, Math.class, "random")
                || is(target, StrictMath.class, "random")
                || is(target, UUID.class, "randomUUID")
                || is(target, RandomGenerator.class, "of", "getDefault")
                || (is(target, Collections.class, "shuffle")
                    && target.getRawParameterTypes().size() == 1));
  }

  /**
   * The stream of a seed writes out the draws that it offers; the rest would be the JDK's, and may
   * change with it.
   */
  @Test
  void noDrawThatTheJdkDerives() {
    nothingReaches(
        "a draw that Seed's stream leaves to the JDK",
        target ->
            is(target, RandomGenerator.class, "ints", "longs", "doubles", "nextBytes", "nextFloat")
                || (is(target, RandomGenerator.class, "nextLong")
                    && !target.getRawParameterTypes().isEmpty()));
  }

  /** Math may be off by a last bit that depends on the machine; StrictMath is not. */
  @Test
  void noFunctionWhoseLastBitMayDiffer() {
    nothingReaches(
        "an inexact function of Math, not StrictMath", target -> is(target, Math.class, INEXACT));
  }

  /** {@code Repeats.run} is parallel and keeps the order. */
  @Test
  void noParallelStreamWhoseSumsDependOnTheThreads() {
    nothingReaches(
        "a parallel stream or array operation",
        target ->
            target.getName().equals("parallelStream")
                || (target.getOwner().isAssignableTo(BaseStream.class)
                    && target.getName().equals("parallel"))
                || (target.getOwner().isEquivalentTo(Arrays.class)
                    && target.getName().startsWith("parallel")));
  }

  /** A result that knows the time cannot be repeated. */
  @Test
  void noClock() {
    nothingReaches(
        "the clock",
        target ->
            is(target, System.class, "currentTimeMillis", "nanoTime")
                || (target.getOwner().getPackageName().equals("java.time")
                    && target.getName().equals("now")));
  }

  /**
   * The same number is 0.5 here and 0,5 there, and a capital I has no dot in English only: say
   * Locale.ROOT.
   */
  @Test
  void noDefaultLocale() {
    nothingReaches(
        "the default locale",
        target -> !takes(target, Locale.class) && (formats(target) || makesFormat(target)));
  }

  /** On JDK 17 the default depends on the machine: say UTF_8. */
  @Test
  void noDefaultCharset() {
    nothingReaches(
        "the default character set",
        target ->
            (is(target, String.class, "getBytes") && target.getRawParameterTypes().isEmpty())
                || (is(target, String.class, "<init>") && onlyTakes(target, byte[].class))
                || (is(target, InputStreamReader.class, "<init>")
                    && onlyTakes(target, InputStream.class))
                || (is(target, FileReader.class, "<init>") && !takes(target, Charset.class))
                || (is(target, FileWriter.class, "<init>") && !takes(target, Charset.class)));
  }

  private static boolean formats(CodeUnitAccessTarget target) {
    return is(target, String.class, "format", "formatted", "toLowerCase", "toUpperCase")
        || is(target, PrintStream.class, "format", "printf")
        || is(target, PrintWriter.class, "format", "printf")
        || is(target, Formatter.class, "<init>");
  }

  private static boolean makesFormat(CodeUnitAccessTarget target) {
    boolean named = target.getName().endsWith("Instance");
    return (target.getOwner().isEquivalentTo(NumberFormat.class) && named)
        || (is(target, DecimalFormat.class, "<init>") && !takes(target, DecimalFormatSymbols.class))
        || is(target, DecimalFormatSymbols.class, "<init>", "getInstance")
        || is(target, Scanner.class, "<init>");
  }

  private static boolean takes(CodeUnitAccessTarget target, Class<?> type) {
    return target.getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(type));
  }

  private static boolean onlyTakes(CodeUnitAccessTarget target, Class<?> type) {
    return target.getRawParameterTypes().size() == 1 && takes(target, type);
  }

  private static boolean is(CodeUnitAccessTarget target, Class<?> owner, String... names) {
    return target.getOwner().isEquivalentTo(owner)
        && Arrays.asList(names).contains(target.getName());
  }

  /** Neither by a call nor by a reference such as {@code Math::exp}. */
  private static void nothingReaches(String what, Predicate<CodeUnitAccessTarget> matches) {
    DescribedPredicate<JavaAccess<?>> reaches =
        DescribedPredicate.describe(
            what,
            access ->
                access.getTarget() instanceof CodeUnitAccessTarget target && matches.test(target));
    noClasses().should().accessTargetWhere(reaches).check(CORE);
  }
}
