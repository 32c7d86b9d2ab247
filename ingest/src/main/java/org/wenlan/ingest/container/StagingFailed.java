package org.wenlan.ingest.container;

import java.io.IOException;

/** The disk does not take a member: no fault of the container, which may say so of itself. */
final class StagingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StagingFailed(IOException cause) {
    super(cause);
  }
}
