package org.wenlan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 store of its own. */
final class BareGraph implements AutoCloseable {

  private final DatasetGraph dataset;

  BareGraph(Path folder) throws IOException {
    Files.createDirectories(folder);
    dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
  }

  /** Writes the triples of these documents in one transaction. */
  void write(List<BareInput> inputs) {
    Txn.executeWrite(dataset, () -> inputs.forEach(input -> input.quads().forEach(dataset::add)));
  }

  @Override
  public void close() {
    TDBInternal.expel(dataset);
  }
}
