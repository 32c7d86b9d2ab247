package org.wenlan.ingest.ofd;

import java.util.List;

/**
 * A page of an OFD.
 *
 * @param text its lines; blank if it is only pictures
 * @param pictures names of the images on it, for {@link OfdReader#picture}
 */
public record OfdPage(String text, List<String> pictures) {

  /** Copies the list. */
  public OfdPage {
    pictures = List.copyOf(pictures);
  }
}
