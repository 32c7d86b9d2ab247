package org.wenlan.graph.jena;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.graph.SparqlRefusedException;

/**
 * Owns the TDB2 dataset: opens it, hands out transactions, closes it.
 *
 * <p>Many readers see the state before the one writer commits. A process that dies takes its file
 * lock with it; what was committed is there at the next start, what was not is gone whole.
 */
public final class JenaGraphStore implements AutoCloseable {

  private final DatasetGraph dataset;
  private final AtomicLong commits = new AtomicLong();
  private final DiskGrowth growth;

  private JenaGraphStore(DatasetGraph dataset, DiskGrowth growth) {
    this.dataset = dataset;
    this.growth = growth;
  }

  /**
   * Opens the store in {@code folder}, made if it is not there.
   *
   * @throws InfrastructureException if another process holds it or the disk does not do its part
   */
  public static JenaGraphStore onDisk(Path folder) {
    try {
      Files.createDirectories(folder);
      return new JenaGraphStore(
          DatabaseMgr.connectDatasetGraph(Location.create(folder.toAbsolutePath().toString())),
          DiskGrowth.of(folder));
    } catch (IOException | RuntimeException e) {
      throw new InfrastructureException(
          "cannot open the graph store in %s: is another server running on this folder? A broken store may be deleted and rebuilt with './wenlan rebuild graph'"
              .formatted(folder),
          e);
    }
  }

  /** A store that is gone with the process; for tests. */
  public static JenaGraphStore inMemory() {
    return new JenaGraphStore(DatabaseMgr.createDatasetGraph(), DiskGrowth.NONE);
  }

  /** Runs {@code question} in a read transaction. */
  <T> T read(Function<DatasetGraph, T> question) {
    try {
      return Txn.calculateRead(dataset, () -> question.apply(dataset));
    } catch (RuntimeException e) {
      throw outward("reading", e);
    }
  }

  /**
   * Runs {@code change} in a write transaction: all of it is kept, or nothing. Now and then the
   * space of old versions is given back afterwards, see {@link DiskGrowth}.
   */
  void write(Consumer<DatasetGraph> change) {
    try {
      Txn.executeWrite(dataset, () -> change.accept(dataset));
      commits.incrementAndGet();
    } catch (RuntimeException e) {
      throw outward("writing", e);
    }
    if (growth.tooMuch(commits.get())) {
      compact();
    }
  }

  /** Number of commits since the store was opened; tells whether an answer kept is still true. */
  long commits() {
    return commits.get();
  }

  /**
   * Gives back the disk space of versions nobody reads any more. Writers wait meanwhile; about 20 s
   * per million triples. A store in memory has nothing to give back.
   */
  public synchronized void compact() {
    if (DatabaseMgr.location(dataset).isMem()) {
      return;
    }
    try {
      DatabaseMgr.compact(dataset, true);
      growth.compacted();
    } catch (RuntimeException e) {
      throw outward("compacting", e);
    }
  }

  /** Releases files and lock; the store cannot be used afterwards. */
  @Override
  public void close() {
    TDBInternal.expel(dataset);
  }

  private static RuntimeException outward(String doing, RuntimeException e) {
    return e instanceof IllegalArgumentException
            || e instanceof InfrastructureException
            || e instanceof SparqlRefusedException
        ? e
        : new InfrastructureException(
            "the graph store failed while %s; check disk space, then try again".formatted(doing),
            e);
  }
}
