package org.wenlan.catalogue.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryBuilder;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;
import org.wenlan.catalogue.MalformedRecordException;

/**
 * A format whose records are lines, each with a tag and a value; a line without a tag continues the
 * one before. Tags without a meaning are passed over together with what continues them.
 *
 * @param line a tagged line; groups {@code tag} and {@code value}
 * @param normalTag the form of a tag under which {@code meanings} has it
 * @param kindTags whose value says what is described
 * @param meanings what the other tags say
 * @param prose whether only tags with a meaning count, since prose may look like a tag
 */
record TaggedFormat(
    Pattern line,
    UnaryOperator<String> normalTag,
    Set<String> kindTags,
    Map<String, EntryField> meanings,
    boolean prose) {

  /** Tags that stand for more than one field. */
  static final String LAST_PAGE = "EP";

  static final String YEAR_VOLUME_ISSUE = "年卷期";

  private record Tagged(String tag, String value) {}

  TaggedFormat {
    kindTags = Set.copyOf(kindTags);
    meanings = Map.copyOf(meanings);
  }

  /** Whether a line begins with a tag that means something here. */
  boolean knows(String text) {
    return tag(text).filter(this::means).isPresent();
  }

  /** The tag a line begins with, in its normal form. */
  Optional<String> tag(String text) {
    Matcher tagged = line.matcher(text);
    return tagged.matches() ? Optional.of(normalTag.apply(tagged.group("tag"))) : Optional.empty();
  }

  private boolean means(String tag) {
    return kindTags.contains(tag)
        || meanings.containsKey(tag)
        || tag.equals(LAST_PAGE)
        || tag.equals(YEAR_VOLUME_ISSUE);
  }

  CatalogueEntry read(String record) throws MalformedRecordException {
    EntryBuilder entry = new EntryBuilder();
    for (Tagged said : lines(record)) {
      EntryField field = meanings.get(said.tag());
      if (kindTags.contains(said.tag()) && entry.kind() == EntryKind.OTHER) {
        entry.kind(Kinds.of(said.value()));
      }
      if (said.tag().equals(LAST_PAGE)) {
        lastPage(entry, said.value());
      } else if (said.tag().equals(YEAR_VOLUME_ISSUE)) {
        Values.yearVolumeIssue(entry, said.value());
      } else if (field != null) {
        Values.add(entry, field, said.value());
      }
    }
    if (entry.kind() == EntryKind.OTHER) {
      entry.kind(Kinds.of(entry));
    }
    return entry.build();
  }

  /** The last page, joined to the first: {@code 12-18}. */
  private static void lastPage(EntryBuilder entry, String last) {
    List<String> pages = entry.said(EntryField.PAGES);
    if (!last.isBlank() && !pages.isEmpty() && !pages.getLast().contains("-")) {
      entry.replace(EntryField.PAGES, pages.getLast() + "-" + last.strip());
    }
  }

  private List<Tagged> lines(String record) {
    List<Tagged> said = new ArrayList<>();
    for (String text : record.split("\\R", -1)) {
      Matcher tagged = line.matcher(text);
      String tag = tagged.matches() ? normalTag.apply(tagged.group("tag")) : "";
      if (!tag.isEmpty() && (!prose || means(tag))) {
        said.add(new Tagged(tag, tagged.group("value").strip()));
      } else if (!said.isEmpty() && !text.isBlank()) {
        said.add(continued(said.removeLast(), text.strip()));
      }
    }
    return said;
  }

  /** Keywords stand one to a line; prose goes on, with a blank between words that need one. */
  private Tagged continued(Tagged begun, String text) {
    if (meanings.get(begun.tag()) == EntryField.SUBJECT) {
      return new Tagged(begun.tag(), begun.value() + ";" + text);
    }
    boolean ascii =
        !begun.value().isEmpty()
            && begun.value().charAt(begun.value().length() - 1) < 0x80
            && text.charAt(0) < 0x80;
    return new Tagged(begun.tag(), begun.value() + (ascii ? " " : "") + text);
  }
}
