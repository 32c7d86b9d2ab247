package org.wenlan.reports.export;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.Author;
import org.wenlan.reports.citation.ReferenceData;

/** RIS: {@code TY - JOUR} … {@code ER - }. */
final class RisTags implements Tags {

  @Override
  public String line(String tag, String value) {
    return tag + "  - " + value;
  }

  @Override
  public String closing() {
    return "ER  - \r\n";
  }

  @Override
  public List<Tag> of(ListedDocument document, ReferenceData reference) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("TY", type(reference)));
    for (Author author : reference.authors()) {
      tags.add(new Tag("AU", Names.commaed(author)));
    }
    tags.add(new Tag("TI", reference.title()));
    tags.add(new Tag("T2", reference.container()));
    tags.add(new Tag("PY", reference.year()));
    tags.add(new Tag("DA", reference.date().replace('-', '/')));
    tags.add(new Tag("VL", reference.volume()));
    tags.add(new Tag("IS", reference.issue()));
    tags.add(new Tag("SP", Pages.first(reference.pages())));
    tags.add(new Tag("EP", Pages.last(reference.pages())));
    tags.add(new Tag("PB", reference.publisher()));
    tags.add(new Tag("CY", reference.place()));
    tags.add(new Tag("M1", reference.subtitle()));
    tags.add(new Tag("SN", reference.number()));
    tags.add(new Tag("DO", reference.doi()));
    tags.add(new Tag("UR", reference.url()));
    document.keywords().forEach(keyword -> tags.add(new Tag("KW", keyword)));
    tags.add(new Tag("LA", reference.chinese() ? "zh" : "en"));
    tags.add(new Tag("ID", document.document().value()));
    return tags;
  }

  private static String type(ReferenceData reference) {
    return switch (reference.type()) {
      case BOOK -> "BOOK";
      case CONFERENCE -> "CONF";
      case NEWSPAPER -> "NEWS";
      case JOURNAL -> "JOUR";
      case THESIS -> "THES";
      case REPORT -> "RPRT";
      case STANDARD -> "STAND";
      case PATENT -> "PAT";
      case WEB -> "ELEC";
      case DATASET -> "DATA";
      case PREPRINT -> "UNPB";
      case ARCHIVE, OTHER -> "GEN";
    };
  }
}
