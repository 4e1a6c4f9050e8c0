/**
 * The vocabulary: what an experiment is, where its chance comes from, and how evidence becomes a
 * verdict.
 *
 * <p>An {@link org.mlconcepts.lab.Experiment} is a record of settings with one method. Equal
 * settings and an equal {@link org.mlconcepts.lab.Seed} give an equal result, on any number of
 * threads:
 *
 * <pre>{@code
 * PolynomialDegree.Result result = PolynomialDegree.defaults().withSigma(0.2).run(new Seed(42));
 * }</pre>
 *
 * <p>Within it, work that is repeated goes through {@link org.mlconcepts.lab.Repeats}, which uses
 * all cores and returns in order, and every draw comes from a stream that says what it is for:
 * {@code seed.stream("noise/" + repeat)}. Arms that are to be compared share labels and so meet the
 * same draws.
 *
 * <p>A {@link org.mlconcepts.lab.Reading} turns the result into claims and charts. Each piece of
 * {@link org.mlconcepts.lab.Evidence} is a signed effect over the repeats: above its margin it
 * supports the {@link org.mlconcepts.lab.Statement}. The {@link org.mlconcepts.lab.Verdict} of a
 * {@link org.mlconcepts.lab.Claim} follows from all its evidence by one rule; nothing can be
 * written down by hand. {@link org.mlconcepts.lab.Question} and {@link org.mlconcepts.lab.Catalog}
 * hold it all together.
 */
@NullMarked
package org.mlconcepts.lab;

import org.jspecify.annotations.NullMarked;
