package org.wenlan.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.Stage;
import org.wenlan.core.pipeline.StageResult;

/**
 * Turns parsed text into paragraphs, one to a line (清洗).
 *
 * <p>In order: line ends become {@code \n}; characters without glyph go; page numbers go; lines
 * broken inside a paragraph are joined, across pages too; blanks that typesetting put between
 * Chinese characters go; the rest is brought to Unicode form NFC. Empty lines go. Full-width and
 * traditional characters are left alone on purpose: what is quoted must read as printed. Cleaning
 * its own output changes nothing.
 *
 * <p>Rejects a text of which nothing is left. Known limit: a list of entries as wide as the page,
 * without numbers, is taken for one paragraph. Cost: linear, about 20 bytes per character.
 */
public final class CleanStage implements Stage<ParsedDocument, CleanDocument> {

  /** Changes when the rules change. */
  public static final String VERSION = "2";

  @Override
  public String name() {
    return "clean";
  }

  @Override
  public StageResult<CleanDocument> process(ParsedDocument parsed) {
    Layout layout = Layout.of(parsed.mediaType(), parsed.recognised());
    TracedText canonical = canonical(parsed.text()).composed();
    List<Line> lines = PageNumbers.without(canonical, Lines.of(canonical, parsed.pages()));
    TracedText clean = paragraphs(canonical, lines, layout).composed();
    if (clean.text().isBlank()) {
      return new StageResult.Rejected<>(
          name(), RejectionReason.TOO_LITTLE_TEXT, "清洗后没有剩下文字：原文只有空白、页码或不可见字符，请核对原件");
    }
    return new StageResult.Passed<>(
        new CleanDocument(parsed, clean.text(), pages(parsed.pages(), clean), clean.offsets()));
  }

  private static TracedText canonical(String text) {
    TracedText canonical = new TracedText(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isLineEnd(c)) {
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if (!pair) {
          canonical.append('\n', i);
        }
      } else if (!Characters.isInvisible(c)) {
        canonical.append(c, i);
      }
    }
    return canonical;
  }

  private static TracedText paragraphs(TracedText text, List<Line> printed, Layout layout) {
    // Blanks go first: they must not count as width, or a second cleaning would measure less.
    TracedText tight = new TracedText(text.length());
    List<Line> lines = tighten(text, printed, new Blanks(layout == Layout.FIXED), tight);
    Wrapping wrapping = layout == Layout.FLOWING ? Wrapping.NONE : Wrapping.of(lines, layout);
    TracedText result = new TracedText(tight.length());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i > 0) {
        Line previous = lines.get(i - 1);
        if (!wrapping.continues(tight, previous, line)) {
          result.append('\n', tight.originAt(previous.end()));
        } else if (needsBlank(tight, previous, line)) {
          result.append(' ', tight.originAt(previous.end()));
        }
      }
      result.append(tight, line.start(), line.end());
    }
    return result;
  }

  /** Writes every line without its superfluous blanks; each but the last has a line end behind. */
  private static List<Line> tighten(
      TracedText text, List<Line> printed, Blanks blanks, TracedText tight) {
    List<Line> lines = new ArrayList<>(printed.size());
    for (Line line : printed) {
      int start = tight.length();
      blanks.squeeze(text, line.start(), line.end(), tight);
      int columns = Lines.columns(tight, start, tight.length());
      lines.add(
          new Line(start, tight.length(), line.indent(), columns, line.afterBlank(), line.page()));
      if (line.end() < text.length()) {
        tight.append('\n', text.originAt(line.end()));
      }
    }
    return lines;
  }

  /** Latin words were parted by the line break alone; a hyphenated word was not. */
  private static boolean needsBlank(TracedText text, Line previous, Line next) {
    char before = text.charAt(previous.end() - 1);
    char after = text.charAt(next.start());
    return !Characters.isCjk(before) && !Characters.isCjk(after) && before != '-';
  }

  private static PageMap pages(PageMap parsed, TracedText clean) {
    List<Integer> starts = new ArrayList<>(parsed.size());
    for (int start : parsed.starts()) {
      starts.add(clean.firstFrom(start));
    }
    return new PageMap(starts);
  }
}
