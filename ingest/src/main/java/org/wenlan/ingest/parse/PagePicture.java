package org.wenlan.ingest.parse;

import java.util.Arrays;
import java.util.List;
import org.wenlan.core.document.PlacedText;

/**
 * A page of an original as a picture (原件页面).
 *
 * @param png the picture; not copied
 * @param width in pixels
 * @param height in pixels
 * @param words of the page as the file itself holds them; empty for a page that is a picture
 * @param places where {@code words} stand; spans refer to it
 */
public record PagePicture(
    byte[] png, int width, int height, String words, List<PlacedText> places) {

  /** Copies the list. */
  public PagePicture {
    places = List.copyOf(places);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PagePicture that
        && Arrays.equals(png, that.png)
        && words.equals(that.words)
        && places.equals(that.places);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return "PagePicture[%d x %d, %d bytes]".formatted(width, height, png.length);
  }
}
