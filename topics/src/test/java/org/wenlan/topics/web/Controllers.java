package org.wenlan.topics.web;

import org.wenlan.topics.ReaderService;

/** Makes controllers for tests of other packages. */
public final class Controllers {

  private Controllers() {}

  /** The feeds. */
  public static Object feed(ReaderService readers) {
    return new FeedController(readers);
  }
}
