package org.wenlan.ingest.parse;

import java.util.List;
import org.wenlan.ingest.container.ContainerLimits;
import org.wenlan.ingest.ocr.OcrEngine;

/**
 * The limits a child keeps by itself, on their way over its command line.
 *
 * @param maxFileBytes largest document read
 * @param maxTextChars longest text sent, in UTF-16 code units
 * @param engine reads pages that are pictures
 */
record ParserLimits(
    long maxFileBytes, long maxTextChars, ContainerLimits containers, OcrEngine engine) {

  List<String> arguments() {
    return List.of(
        "" + maxFileBytes,
        "" + maxTextChars,
        "" + containers.maxBytes(),
        "" + containers.maxMemberBytes(),
        "" + containers.maxMembers(),
        "" + containers.maxDepth(),
        "" + containers.maxRatio(),
        engine.name());
  }

  /** Reads what {@link #arguments} wrote. */
  static ParserLimits of(String... arguments) {
    return new ParserLimits(
        Long.parseLong(arguments[0]),
        Long.parseLong(arguments[1]),
        new ContainerLimits(
            Long.parseLong(arguments[2]),
            Long.parseLong(arguments[3]),
            Integer.parseInt(arguments[4]),
            Integer.parseInt(arguments[5]),
            Integer.parseInt(arguments[6])),
        OcrEngine.valueOf(arguments[7]));
  }
}
