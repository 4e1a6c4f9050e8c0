/**
 * Tables with typed columns, and the data sets that come with the library.
 *
 * <p>{@link org.mlconcepts.data.Datasets} lists the bundled sets. Each {@link
 * org.mlconcepts.data.Dataset} has a {@link org.mlconcepts.data.Table}, a target, and a {@link
 * org.mlconcepts.data.DatasetCard} with where it comes from, its licence and what to beware of; its
 * bytes are checked against their sum when they are read. A CSV file of one's own goes through the
 * same door. Where the truth has to be known, {@link org.mlconcepts.data.Curve}, {@link
 * org.mlconcepts.data.FraudSimulator}, {@link org.mlconcepts.data.RfmSegments} and {@link
 * org.mlconcepts.data.ShopSales} make data from a generator that the caller seeds.
 *
 * <pre>{@code
 * Table houses = Datasets.byId("lucas_house_prices").table();
 * }</pre>
 */
@NullMarked
package org.mlconcepts.data;

import org.jspecify.annotations.NullMarked;
