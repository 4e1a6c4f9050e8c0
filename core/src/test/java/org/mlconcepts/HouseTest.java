package org.mlconcepts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Experiment;

/**
 * The floor plan: ten questions that do not know each other stand on a kit that does not know them.
 *
 * <p>A question is recognised by where it lies, directly below the root and not in the kit, so the
 * eleventh is held to these rules without a line here.
 */
class HouseTest {

  private static final String ROOT = "org.mlconcepts";
  private static final Set<String> KIT =
      Set.of("data", "lab", "chart", "metric", "sample", "model");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** The learners of Smile 2.6.0 whose class files call its matrices, or whose parts do. */
  private static final Set<String> NATIVE =
      Set.of(
          """
          smile.classification.DiscriminantAnalysis smile.classification.FLD
          smile.classification.LDA smile.classification.MLP smile.classification.QDA
          smile.classification.RBFNetwork smile.classification.RDA
          smile.clustering.DeterministicAnnealing smile.clustering.SpectralClustering
          smile.glm.GLM smile.imputation.LLSImputation smile.imputation.SVDImputation
          smile.manifold.IsoMap smile.manifold.LLE smile.manifold.LaplacianEigenmap
          smile.manifold.UMAP smile.mds.MDS smile.projection.GHA smile.projection.ICA
          smile.projection.KPCA smile.projection.LinearProjection smile.projection.PCA
          smile.projection.ProbabilisticPCA smile.projection.RandomProjection
          smile.regression.ElasticNet smile.regression.GaussianProcessRegression
          smile.regression.LASSO smile.regression.LinearModel smile.regression.MLP
          smile.regression.OLS smile.regression.RBFNetwork smile.regression.RidgeRegression
          smile.sequence.HMM
          """
              .strip()
              .split("\\s+", -1));

  @Test
  void questionsDoNotKnowEachOther() {
    slices()
        .assignedFrom(rooms("question", HouseTest::isQuestion))
        .should()
        .notDependOnEachOther()
        .because("a question must be deletable together with its one line in Questions")
        .check(HOUSE);
  }

  @Test
  void kitKnowsNoQuestion() {
    noClasses()
        .that(lieIn("the kit", HouseTest::isKit))
        .should()
        .dependOnClassesThat(lieIn("a question", HouseTest::isQuestion))
        .because("the kit serves every question alike")
        .check(HOUSE);
  }

  @Test
  void kitHasNoCycles() {
    slices()
        .assignedFrom(rooms("kit package", HouseTest::isKit))
        .should()
        .beFreeOfCycles()
        .check(HOUSE);
  }

  @Test
  void onlyTheCatalogueStandsAboveTheQuestions() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .because(
            "the list of questions is for those who run them, not for the questions themselves")
        .check(HOUSE);
  }

  @Test
  void onlyModelSeesTheLearningLibraries() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".model..")
        .should()
        .dependOnClassesThat(learningLibraries())
        .because("both libraries stay replaceable behind one-method interfaces")
        .check(HOUSE);
  }

  @Test
  void noPublicMethodOfModelShowsALearningLibrary() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + ".model..")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .arePublic()
        .should(keepLibrariesOutOfTheirSignature())
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void coreNeitherDrawsNorWritesJson() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.awt..",
            "javax.swing..",
            "javax.imageio..",
            "org.knowm..",
            "de.erichseifert..",
            "tools.jackson..",
            "com.fasterxml..",
            "com.google.gson..",
            "picocli..")
        .because("charts are data here; drawing and writing them is the demos' work")
        .check(HOUSE);
  }

  @Test
  void nothingPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(HOUSE);
  }

  @Test
  void noSmileClassThatNeedsNativeLinearAlgebra() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "smile.math.matrix..", "smile.math.blas..", "smile.base.mlp..", "smile.timeseries..")
        .orShould()
        .dependOnClassesThat(needNativeLinearAlgebra())
        .because(
            "they fail at run time without OpenBLAS, and their last bits depend on the processor with it")
        .check(HOUSE);
  }

  @Test
  void experimentsArePublicRecords() {
    classes()
        .that(areExperiments())
        .should()
        .beRecords()
        .andShould()
        .bePublic()
        .allowEmptyShould(true)
        .because("equal settings must be equal, and a tutorial must be able to write them down")
        .check(HOUSE);
  }

  @Test
  void everyExperimentIsInTheCatalogue() {
    Set<String> written =
        HOUSE.stream()
            .filter(areExperiments())
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> listed =
        Questions.catalog().entries().stream()
            .map(entry -> entry.exhibit().defaults().getClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed).isEqualTo(written);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        HOUSE.stream()
            .map(JavaClass::getPackage)
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(each -> each.getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unmarked).isEmpty();
  }

  private static boolean isKit(String room) {
    return KIT.contains(room);
  }

  private static boolean isQuestion(String room) {
    return !room.isEmpty() && !isKit(room);
  }

  /**
   * The part of the package name directly below the root; empty for the root itself and for
   * everything outside.
   */
  private static String room(JavaClass type) {
    String prefix = ROOT + ".";
    if (!type.getPackageName().startsWith(prefix)) {
      return "";
    }
    String below = type.getPackageName().substring(prefix.length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static DescribedPredicate<JavaClass> lieIn(String description, Predicate<String> rooms) {
    return DescribedPredicate.describe("lie in " + description, type -> rooms.test(room(type)));
  }

  private static SliceAssignment rooms(String description, Predicate<String> chosen) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return chosen.test(room(type)) ? SliceIdentifier.of(room(type)) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "each " + description;
      }
    };
  }

  private static DescribedPredicate<JavaClass> learningLibraries() {
    return JavaClass.Predicates.resideInAnyPackage(
        "org.tribuo..", "com.oracle.labs..", "de.bwaldvogel..", "smile..", "com.google.protobuf..");
  }

  private static DescribedPredicate<JavaClass> needNativeLinearAlgebra() {
    return DescribedPredicate.describe(
        "need native linear algebra", type -> NATIVE.contains(type.getName()));
  }

  private static DescribedPredicate<JavaClass> areExperiments() {
    return DescribedPredicate.describe(
        "are experiments",
        type ->
            type.isAssignableTo(Experiment.class)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private static ArchCondition<JavaMethod> keepLibrariesOutOfTheirSignature() {
    return new ArchCondition<>("keep the learning libraries out of their signature") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
            .filter(learningLibraries())
            .forEach(type ->
                events.add(
                    SimpleConditionEvent.violated(
                        method, method.getFullName() + " shows " + type.getName())));
      }
    };
  }
}
