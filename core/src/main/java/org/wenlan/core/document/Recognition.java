package org.wenlan.core.document;

import java.util.List;
import java.util.Optional;

/**
 * Which pages of a document a machine read, and how well (机器识别).
 *
 * <p>Always true: page numbers ascend strictly.
 *
 * @param pages the pages; none if every character comes from the file itself
 */
public record Recognition(List<RecognisedPage> pages) {

  /** No page was read by machine. */
  public static final Recognition NONE = new Recognition(List.of());

  /**
   * @throws IllegalArgumentException if the page numbers do not ascend
   */
  public Recognition {
    pages = List.copyOf(pages);
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i).page() <= pages.get(i - 1).page()) {
        throw new IllegalArgumentException("page numbers must ascend, at " + pages.get(i).page());
      }
    }
  }

  /** Whether no page was read by machine. */
  public boolean isEmpty() {
    return pages.isEmpty();
  }

  /** What is known of a page, from 1; empty if its words come from the file itself. */
  public Optional<RecognisedPage> page(int number) {
    return pages.stream().filter(page -> page.page() == number).findFirst();
  }
}
