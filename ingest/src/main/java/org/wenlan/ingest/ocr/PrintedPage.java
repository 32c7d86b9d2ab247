package org.wenlan.ingest.ocr;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.TextSpan;

/**
 * What a machine read on one page.
 *
 * @param text lines in reading order, each ended by a line end; blank if there was no print
 * @param confidence mean over the characters, 0 to 1; 0 if there was no print
 * @param lines where each line of {@code text} stands; spans refer to {@code text}
 */
public record PrintedPage(String text, double confidence, List<PlacedText> lines) {

  /** A page without print. */
  public static final PrintedPage BLANK = new PrintedPage("", 0, List.of());

  /** Copies the list. */
  public PrintedPage {
    lines = List.copyOf(lines);
  }

  static PrintedPage of(List<RecognisedLine> read) {
    if (read.isEmpty()) {
      return BLANK;
    }
    StringBuilder text = new StringBuilder();
    List<PlacedText> lines = new ArrayList<>();
    double sum = 0;
    long characters = 0;
    for (RecognisedLine line : read) {
      text.append(line.lead());
      int start = text.length();
      text.append(PrintSpelling.mended(line.text()));
      lines.add(new PlacedText(new TextSpan(start, text.length()), line.box()));
      sum += line.confidence() * line.text().length();
      characters += line.text().length();
    }
    return new PrintedPage(text.append('\n').toString(), sum / characters, lines);
  }
}
