package org.wenlan.portal.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.PageBox;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.TextSpan;
import org.wenlan.ingest.OriginalPage;

/**
 * A page of an original as the portal shows it (原件页面).
 *
 * @param id content address of the document
 * @param title of the document
 * @param number of the page, from 1
 * @param count of pages
 * @param text address of this page's place in the text view
 * @param previous address of the page before; empty on the first
 * @param next address of the page behind; empty on the last
 * @param image address of the picture; empty if there is none
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param marks rectangles over the picture, in its pixels
 * @param elsewhere other pages that hold something to be marked
 * @param recognised how the page was read; blank if its words come from the file itself
 * @param doubtful whether it was read badly
 * @param words what stands on the page, for those who do not see it
 */
public record OriginalSheet(
    String id,
    String title,
    int number,
    int count,
    String text,
    String previous,
    String next,
    String image,
    int width,
    int height,
    List<Mark> marks,
    List<Link> elsewhere,
    String recognised,
    boolean doubtful,
    String words) {

  private static final int OTHERS = 20;

  /** Another page. */
  public record Link(int page, String address) {}

  /** A rectangle. */
  public record Mark(int x, int y, int width, int height) {}

  static OriginalSheet of(
      AnnotatedDocument document,
      int number,
      Optional<OriginalPage> drawn,
      List<TextSpan> marks,
      @Nullable String query) {
    CleanDocument clean = document.document();
    int count = clean.pages().size();
    String base = "/documents/%s/pages/".formatted(document.id().value());
    String asked = query == null ? "" : "?" + query;
    Optional<RecognisedPage> read = clean.parsed().recognition().page(number);
    return new OriginalSheet(
        document.id().value(),
        document.metadata().title(),
        number,
        count,
        "/documents/%s%s#page%d".formatted(document.id().value(), asked, number),
        number > 1 ? base + (number - 1) + asked : "",
        number < count ? base + (number + 1) + asked : "",
        drawn.isPresent() ? base + number + "/image" : "",
        drawn.map(OriginalPage::width).orElse(0),
        drawn.map(OriginalPage::height).orElse(0),
        drawn.map(page -> marks(page, clean, marks)).orElse(List.of()),
        elsewhere(clean, number, marks, base, asked),
        read.map(RecognisedPage::percent).orElse(""),
        read.map(RecognisedPage::isDoubtful).orElse(false),
        words(clean, number));
  }

  private static List<Link> elsewhere(
      CleanDocument clean, int number, List<TextSpan> marks, String base, String asked) {
    return marks.stream()
        .flatMapToInt(mark -> clean.pages().pageAt(mark.start()).stream())
        .filter(page -> page != number)
        .sorted()
        .distinct()
        .limit(OTHERS)
        .mapToObj(page -> new Link(page, base + page + asked))
        .toList();
  }

  private static List<Mark> marks(OriginalPage page, CleanDocument clean, List<TextSpan> marks) {
    return page.boxes(clean, marks).stream().map(box -> mark(box, page)).toList();
  }

  private static Mark mark(PageBox box, OriginalPage page) {
    int left = (int) (box.left() * page.width());
    int top = (int) (box.top() * page.height());
    return new Mark(
        left,
        top,
        Math.max(2, (int) Math.ceil(box.right() * page.width()) - left),
        Math.max(2, (int) Math.ceil(box.bottom() * page.height()) - top));
  }

  private static String words(CleanDocument clean, int number) {
    List<Integer> starts = clean.pages().starts();
    int end = number < starts.size() ? starts.get(number) : clean.text().length();
    return clean.text().substring(starts.get(number - 1), end).strip();
  }
}
