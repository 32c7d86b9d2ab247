package org.wenlan.ingest.container;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Opens files that hold several documents (容器).
 *
 * <p>Repeatable: the same file gives the same members with the same numbers, and staged files are
 * written over. Safe for many threads. Needs no memory that grows with the number of members.
 */
@FunctionalInterface
public interface ContainerReader {

  /**
   * Hands the members on one by one, in order.
   *
   * @param container the file; parsing has found that it is a container
   * @param staging an existing folder of the caller's, for this container alone; the caller removes
   *     what is staged there
   * @param found called in this thread
   * @throws org.wenlan.core.pipeline.InfrastructureException if a member cannot be staged
   */
  Opening open(Path container, Path staging, Consumer<Member> found);
}
