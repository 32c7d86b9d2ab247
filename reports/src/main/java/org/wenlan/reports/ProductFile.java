package org.wenlan.reports;

import java.nio.file.Path;

/**
 * One file of a product.
 *
 * @param path where it lies
 * @param sha256 digest of its bytes when it was made, 64 hex digits
 */
public record ProductFile(Path path, String sha256) {}
