package org.wenlan.testkit;

import java.nio.file.Path;
import org.wenlan.core.store.DocumentStore;

class InMemoryDocumentStoreTest extends DocumentStoreContract {

  @Override
  protected DocumentStore emptyStore(Path folder) {
    return new InMemoryDocumentStore(folder);
  }
}
