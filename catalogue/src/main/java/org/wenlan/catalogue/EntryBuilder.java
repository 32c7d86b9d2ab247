package org.wenlan.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what a record says, in any order. Blank values and repetitions are passed over, so that
 * readers need not look; for use by one thread.
 */
public final class EntryBuilder {

  private final Map<EntryField, List<String>> values = new EnumMap<>(EntryField.class);
  private EntryKind kind = EntryKind.OTHER;

  /** Says what is described; the last word counts. */
  public EntryBuilder kind(EntryKind newKind) {
    kind = newKind;
    return this;
  }

  /** What was said last about the kind. */
  public EntryKind kind() {
    return kind;
  }

  /** Adds one value. A second title becomes another title. */
  public EntryBuilder add(EntryField field, String value) {
    String tidy = value.strip();
    if (tidy.isEmpty()) {
      return this;
    }
    EntryField place =
        field == EntryField.TITLE && values.containsKey(field) && !said(field).contains(tidy)
            ? EntryField.OTHER_TITLE
            : field;
    List<String> known = values.computeIfAbsent(place, any -> new ArrayList<>());
    if (!known.contains(tidy)) {
      known.add(tidy);
    }
    return this;
  }

  /** Adds every value. */
  public EntryBuilder addAll(EntryField field, List<String> several) {
    several.forEach(value -> add(field, value));
    return this;
  }

  /** Adds the parts of a list as Chinese databases write it: {@code 张三;李四;}. */
  public EntryBuilder addList(EntryField field, String list) {
    return addAll(field, Arrays.asList(list.split("[;；]+", -1)));
  }

  /** Forgets what was said in this field, and says {@code value} instead. */
  public EntryBuilder replace(EntryField field, String value) {
    values.remove(field);
    return add(field, value);
  }

  /** Whether something was said in this field. */
  public boolean has(EntryField field) {
    return values.containsKey(field);
  }

  /** What was said so far in this field. */
  public List<String> said(EntryField field) {
    return List.copyOf(values.getOrDefault(field, List.of()));
  }

  /**
   * The entry.
   *
   * @throws MalformedRecordException if nothing gave a title
   */
  public CatalogueEntry build() throws MalformedRecordException {
    if (!has(EntryField.TITLE)) {
      throw new MalformedRecordException(
          MalformedRecordException.Fault.NO_TITLE, "记录中没有题名，无法编目，请核对原始记录");
    }
    return new CatalogueEntry(kind, values);
  }
}
