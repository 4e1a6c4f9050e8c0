package org.mlconcepts.data;

/**
 * Where a data set comes from.
 *
 * @param authors who made it
 * @param year when it was published; 0 if that is not known
 * @param source the package or archive this copy was taken from
 * @param citation how to cite it, with the DOI if there is one
 * @param licence under what terms
 * @param changes what differs here from the source
 */
public record Provenance(
    String authors, int year, String source, String citation, Licence licence, String changes) {}
