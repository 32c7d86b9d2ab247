package org.wenlan.ingest.ofd;

import java.util.List;
import org.wenlan.core.document.PlacedText;

/**
 * A page of an OFD.
 *
 * @param text its lines; blank if it is only pictures
 * @param pictures names of the images on it
 * @param places where stretches of {@code text} stand
 */
public record OfdPage(String text, List<String> pictures, List<PlacedText> places) {

  /** Copies the lists. */
  public OfdPage {
    pictures = List.copyOf(pictures);
    places = List.copyOf(places);
  }
}
