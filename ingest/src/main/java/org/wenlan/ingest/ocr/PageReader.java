package org.wenlan.ingest.ocr;

import java.io.IOException;
import java.util.List;

/**
 * Reads the print in a picture of one page (文字识别引擎).
 *
 * <p>An implementation serves one thread. It answers with the lines in reading order; none if there
 * is no print.
 */
interface PageReader {

  /** Whether all it needs is on this machine; asked before each document, so it must be cheap. */
  boolean isReady();

  /**
   * Reads.
   *
   * @throws IOException if the engine failed; the picture is not at fault
   */
  List<RecognisedLine> read(GreyImage page) throws IOException;
}
