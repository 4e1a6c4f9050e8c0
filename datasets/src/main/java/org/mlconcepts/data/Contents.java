package org.mlconcepts.data;

/**
 * The size of a data set and the sum by which its bytes are known.
 *
 * @param rows number of rows
 * @param columns number of columns, the target included
 * @param missing number of missing values in all columns together
 * @param sha256 SHA-256 of the uncompressed CSV file, in hexadecimal
 */
public record Contents(int rows, int columns, int missing, String sha256) {}
