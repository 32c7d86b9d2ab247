package org.wenlan.ingest.container;

import java.io.IOException;
import java.nio.file.Path;

/** Tells the type of a file from its bytes. */
@FunctionalInterface
public interface MediaTypes {

  /** Media type in lower case, without parameters. */
  String detect(Path file) throws IOException;
}
