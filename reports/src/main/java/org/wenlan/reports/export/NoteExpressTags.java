package org.wenlan.reports.export;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.Author;
import org.wenlan.reports.citation.ReferenceData;

/** NoteExpress: {@code {Title}: …}, a blank line between records. */
final class NoteExpressTags implements Tags {

  @Override
  public String line(String tag, String value) {
    return "{" + tag + "}: " + value;
  }

  @Override
  public String closing() {
    return "";
  }

  @Override
  public List<Tag> of(ListedDocument document, ReferenceData reference) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("Reference Type", ReferenceKinds.english(reference.type())));
    tags.add(new Tag("Title", reference.title()));
    for (Author author : reference.authors()) {
      tags.add(new Tag("Author", Names.commaed(author)));
    }
    tags.add(new Tag("Journal", reference.container()));
    tags.add(new Tag("Year", reference.year()));
    tags.add(new Tag("Date", reference.date()));
    tags.add(new Tag("Volume", reference.volume()));
    tags.add(new Tag("Issue", reference.issue()));
    tags.add(new Tag("Pages", reference.pages()));
    tags.add(new Tag("Publisher", reference.publisher()));
    tags.add(new Tag("Place Published", reference.place()));
    tags.add(new Tag("Keywords", String.join(";", document.keywords())));
    tags.add(new Tag("Notes", reference.subtitle()));
    tags.add(new Tag("Accession Number", reference.number()));
    tags.add(new Tag("DOI", reference.doi()));
    tags.add(new Tag("URL", reference.url()));
    tags.add(new Tag("Database Provider", "文澜"));
    return tags;
  }
}
