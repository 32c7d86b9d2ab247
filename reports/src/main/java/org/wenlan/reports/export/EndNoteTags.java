package org.wenlan.reports.export;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.Author;
import org.wenlan.reports.citation.ReferenceData;

/** EndNote import format (refer): {@code %0 Journal Article}, a blank line between records. */
final class EndNoteTags implements Tags {

  @Override
  public String line(String tag, String value) {
    return tag + " " + value;
  }

  @Override
  public String closing() {
    return "";
  }

  @Override
  public List<Tag> of(ListedDocument document, ReferenceData reference) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("%0", ReferenceKinds.english(reference.type())));
    for (Author author : reference.authors()) {
      tags.add(new Tag("%A", Names.commaed(author)));
    }
    tags.add(new Tag("%T", reference.title()));
    tags.add(new Tag("%J", reference.container()));
    tags.add(new Tag("%D", reference.year()));
    tags.add(new Tag("%8", reference.date()));
    tags.add(new Tag("%V", reference.volume()));
    tags.add(new Tag("%N", reference.issue()));
    tags.add(new Tag("%P", reference.pages()));
    tags.add(new Tag("%I", reference.publisher()));
    tags.add(new Tag("%C", reference.place()));
    tags.add(new Tag("%Z", reference.subtitle()));
    tags.add(new Tag("%@", reference.number()));
    tags.add(new Tag("%R", reference.doi()));
    tags.add(new Tag("%U", reference.url()));
    tags.add(new Tag("%K", String.join("; ", document.keywords())));
    tags.add(new Tag("%G", reference.chinese() ? "Chinese" : "English"));
    tags.add(new Tag("%M", document.document().value()));
    return tags;
  }
}
