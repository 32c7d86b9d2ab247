package org.wenlan.ingest.record;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;
import org.wenlan.catalogue.ReadRecord;
import org.wenlan.core.document.ParsedDocument;

/**
 * A catalogue entry as the metadata of a parsed document, so that later stages need not read the
 * record again: {@code record:kind}, then {@code record:TITLE} and so on.
 */
public final class RecordValues {

  /** What was wrong with the record and how it was read all the same. */
  public static final String REPAIRS = "record:repairs";

  /** Steps of annotation that a catalogue record does without (目录模式略过的环节). */
  public static final String SKIPPED = "record:skipped";

  private static final String PREFIX = "record:";
  private static final String KIND = ParsedDocument.RECORD_KIND;
  private static final List<String> LEFT_OUT = List.of("命名实体识别", "政策关系抽取", "段落向量");

  private RecordValues() {}

  /** The values of a record. */
  public static Map<String, List<String>> of(ReadRecord record) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(KIND, List.of(record.entry().kind().name()));
    record.entry().values().forEach((field, said) -> values.put(PREFIX + field.name(), said));
    values.put(SKIPPED, LEFT_OUT);
    if (!record.repairs().isEmpty()) {
      values.put(REPAIRS, record.repairs());
    }
    return values;
  }

  /** The entry again; empty if the document is no catalogue record. */
  public static Optional<CatalogueEntry> entry(Map<String, List<String>> values) {
    List<String> kind = values.get(KIND);
    if (kind == null) {
      return Optional.empty();
    }
    Map<EntryField, List<String>> said = new EnumMap<>(EntryField.class);
    for (EntryField field : EntryField.values()) {
      List<String> found = values.get(PREFIX + field.name());
      if (found != null) {
        said.put(field, found);
      }
    }
    return Optional.of(new CatalogueEntry(EntryKind.valueOf(kind.getFirst()), said));
  }
}
