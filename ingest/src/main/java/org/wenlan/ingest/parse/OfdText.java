package org.wenlan.ingest.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * Text of an OFD (GB/T 33190), page by page: text objects from top to bottom and left to right,
 * those of one height on one line. Template pages and annotations are not read.
 */
final class OfdText {

  private record Piece(double x, double y, double height, String words) {}

  private OfdText() {}

  static Extraction extract(Path file, long maxTextChars) throws IOException {
    PagedText text = new PagedText(maxTextChars);
    try (OFDReader reader = new OFDReader(file)) {
      ContentExtractor content = new ContentExtractor(reader);
      int pages = reader.getNumberOfPages();
      for (int page = 1; page <= pages && !text.isFull(); page++) {
        text.addPage(lines(pieces(content.getPageTextObject(page))));
        if (page == 1 && SecrecyMark.isSecret(text.text())) {
          break;
        }
      }
    } catch (IOException | RuntimeException e) {
      return new Extraction.Refused(RejectionReason.CORRUPT, "OFD 结构不完整或已损坏，无法解析，请重新获取后再次导入");
    }
    return text.text().isBlank()
        ? new Extraction.Refused(RejectionReason.TOO_LITTLE_TEXT, "OFD 中没有文字，可能是扫描件，请改用文字版")
        : new Extraction.Text("application/ofd", text.text(), text.starts(), Map.of(), false);
  }

  private static List<Piece> pieces(List<TextObject> objects) {
    List<Piece> pieces = new ArrayList<>();
    for (TextObject object : objects) {
      ST_Box box = object.getBoundary();
      StringBuilder words = new StringBuilder();
      for (TextCode code : object.getTextCodes()) {
        words.append(code.getContent());
      }
      if (!words.toString().isBlank()) {
        pieces.add(
            box == null
                ? new Piece(0, Double.MAX_VALUE, 1, words.toString())
                : new Piece(
                    box.getTopLeftX(), box.getTopLeftY(), box.getHeight(), words.toString()));
      }
    }
    return pieces;
  }

  private static String lines(List<Piece> pieces) {
    pieces.sort(Comparator.comparingDouble(Piece::y));
    StringBuilder lines = new StringBuilder();
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean sameLine =
          !line.isEmpty() && piece.y() - line.getFirst().y() < line.getFirst().height() / 2;
      if (!sameLine) {
        flush(line, lines);
      }
      line.add(piece);
    }
    flush(line, lines);
    return lines.toString();
  }

  private static void flush(List<Piece> line, StringBuilder lines) {
    line.sort(Comparator.comparingDouble(Piece::x));
    for (Piece piece : line) {
      lines.append(piece.words());
    }
    if (!line.isEmpty()) {
      lines.append('\n');
      line.clear();
    }
  }
}
