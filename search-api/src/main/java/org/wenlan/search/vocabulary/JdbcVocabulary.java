package org.wenlan.search.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyChange;
import org.wenlan.core.vocabulary.VocabularyChange.Act;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyItem;

/**
 * The vocabulary in the registry. Writers come one after the other, on whichever node: each locks
 * the row of the version before it looks. Thread-safe.
 */
public final class JdbcVocabulary implements Vocabulary {

  private static final String ROWS =
      "select e.id, e.kind, e.note, e.changed_by, e.changed_at, p.phrase"
          + " from vocabulary_entry e join vocabulary_phrase p on p.entry_id = e.id";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final CharacterFolding folding;
  private final InstantSource clock;

  /**
   * @param jdbc the registry
   * @param transactions of the same registry
   * @param folding which spellings count as one
   */
  public JdbcVocabulary(
      JdbcClient jdbc,
      TransactionOperations transactions,
      CharacterFolding folding,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.folding = folding;
    this.clock = clock;
  }

  @Override
  public long version() {
    return answering(
        () -> jdbc.sql("select version from vocabulary_version").query(Long.class).single());
  }

  @Override
  public List<VocabularyItem> items() {
    return answering(() -> items(jdbc.sql(ROWS + " order by e.id, p.ordinal")));
  }

  @Override
  public Optional<VocabularyItem> find(long id) {
    return answering(
        () ->
            items(jdbc.sql(ROWS + " where e.id = ? order by p.ordinal").param(id)).stream()
                .findFirst());
  }

  @Override
  public VocabularyItem add(VocabularyEntry entry, String by) {
    return writing(
        () -> {
          lock();
          refuseTooMany();
          return added(entry, by);
        });
  }

  @Override
  public Optional<VocabularyItem> change(long id, VocabularyEntry entry, String by) {
    return writing(
        () -> {
          lock();
          Optional<VocabularyItem> before = find(id);
          if (before.isEmpty()) {
            return Optional.<VocabularyItem>empty();
          }
          Instant now = now();
          jdbc.sql("delete from vocabulary_phrase where entry_id = ?").param(id).update();
          refuseOverlap(entry);
          jdbc.sql(
                  "update vocabulary_entry set kind = ?, note = ?, changed_by = ?, changed_at = ?"
                      + " where id = ?")
              .params(entry.kind().name(), entry.note(), by, at(now), id)
              .update();
          write(id, entry);
          log(id, Act.CHANGED, entry.kind(), before.get().entry().text(), entry.text(), by, now);
          return Optional.of(new VocabularyItem(id, entry, by, now));
        });
  }

  @Override
  public boolean remove(long id, String by) {
    return writing(
        () -> {
          lock();
          Optional<VocabularyItem> before = find(id);
          before.ifPresent(
              item -> {
                jdbc.sql("delete from vocabulary_entry where id = ?").param(id).update();
                VocabularyEntry entry = item.entry();
                log(id, Act.REMOVED, entry.kind(), entry.text(), "", by, now());
              });
          return before.isPresent();
        });
  }

  @Override
  public boolean begin(List<VocabularyEntry> entries, String by) {
    return writing(
        () -> {
          int first =
              jdbc.sql("update vocabulary_version set version = 1 where version = 0").update();
          if (first == 1) {
            entries.forEach(entry -> added(entry, by));
          }
          return first == 1;
        });
  }

  @Override
  public List<VocabularyChange> changes(int most) {
    return answering(
        () ->
            jdbc.sql("select * from vocabulary_change order by id desc fetch first ? rows only")
                .param(most)
                .query(JdbcVocabulary::changed)
                .list());
  }

  private void lock() {
    jdbc.sql("update vocabulary_version set version = version + 1").update();
  }

  private void refuseTooMany() {
    long entries = jdbc.sql("select count(*) from vocabulary_entry").query(Long.class).single();
    if (entries >= MOST_ENTRIES) {
      throw new IllegalArgumentException("词表最多 %d 条，已经满了".formatted(MOST_ENTRIES));
    }
  }

  /** Says which entry holds the phrase already. */
  private void refuseOverlap(VocabularyEntry entry) {
    Set<String> seen = new HashSet<>();
    for (String phrase : entry.phrases()) {
      String folded = folding.fold(phrase);
      if (!seen.add(folded)) {
        throw new IllegalArgumentException("“%s”在这一条里写了两次（简繁、全半角、大小写不同也算相同）".formatted(phrase));
      }
      folding
          .keptByPhrase(phrase)
          .ifPresent(
              kept -> {
                throw new IllegalArgumentException(
                    "“%s”里的“%s”只在这个词里不简化，收入词表反而查不到；不收入也能检索到它".formatted(phrase, kept));
              });
      jdbc.sql("select entry_id from vocabulary_phrase where kind = ? and folded = ?")
          .params(entry.kind().name(), folded)
          .query(Long.class)
          .optional()
          .flatMap(this::find)
          .ifPresent(
              other -> {
                throw new IllegalArgumentException(overlap(phrase, other));
              });
    }
  }

  private static String overlap(String phrase, VocabularyItem other) {
    return other.entry().kind() == EntryKind.SYNONYMS
        ? "“%s”已在另一组同义词里：%s。请改那一组，把其余的词加进去".formatted(phrase, other.entry().text())
        : "用户词里已有“%s”".formatted(other.entry().text());
  }

  private VocabularyItem added(VocabularyEntry entry, String by) {
    refuseOverlap(entry);
    Instant now = now();
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into vocabulary_entry (kind, note, changed_by, changed_at)"
                + " values (?, ?, ?, ?)")
        .params(entry.kind().name(), entry.note(), by, at(now))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey(), "number of the entry").longValue();
    write(id, entry);
    log(id, Act.ADDED, entry.kind(), "", entry.text(), by, now);
    return new VocabularyItem(id, entry, by, now);
  }

  private void write(long id, VocabularyEntry entry) {
    int ordinal = 0;
    for (String phrase : entry.phrases()) {
      jdbc.sql(
              "insert into vocabulary_phrase (entry_id, ordinal, kind, phrase, folded)"
                  + " values (?, ?, ?, ?, ?)")
          .params(id, ++ordinal, entry.kind().name(), phrase, folding.fold(phrase))
          .update();
    }
  }

  private void log(
      long id, Act act, EntryKind kind, String before, String after, String by, Instant at) {
    jdbc.sql(
            "insert into vocabulary_change"
                + " (entry_id, act, kind, before_text, after_text, changed_by, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(id, act.name(), kind.name(), before, after, by, at(at))
        .update();
  }

  private static List<VocabularyItem> items(JdbcClient.StatementSpec asked) {
    Map<Long, List<ResultRow>> rows = new LinkedHashMap<>();
    asked
        .query((row, _) -> ResultRow.of(row))
        .list()
        .forEach(row -> rows.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row));
    return rows.values().stream().map(ResultRow::item).toList();
  }

  private record ResultRow(
      long id, EntryKind kind, String note, String by, Instant at, String phrase) {

    static ResultRow of(ResultSet row) throws SQLException {
      return new ResultRow(
          row.getLong("id"),
          EntryKind.valueOf(row.getString("kind")),
          row.getString("note"),
          row.getString("changed_by"),
          row.getObject("changed_at", OffsetDateTime.class).toInstant(),
          row.getString("phrase"));
    }

    static VocabularyItem item(List<ResultRow> rows) {
      ResultRow first = rows.getFirst();
      List<String> phrases = rows.stream().map(ResultRow::phrase).toList();
      return new VocabularyItem(
          first.id(),
          new VocabularyEntry(first.kind(), phrases, first.note()),
          first.by(),
          first.at());
    }
  }

  private static VocabularyChange changed(ResultSet row, int number) throws SQLException {
    return new VocabularyChange(
        row.getLong("entry_id"),
        Act.valueOf(row.getString("act")),
        EntryKind.valueOf(row.getString("kind")),
        row.getString("before_text"),
        row.getString("after_text"),
        row.getString("changed_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private <T> T writing(Supplier<T> write) {
    return answering(
        () -> Objects.requireNonNull(transactions.execute(_ -> write.get()), "result"));
  }

  private static <T> T answering(Supplier<T> question) {
    try {
      return question.get();
    } catch (DataAccessException | TransactionException e) {
      throw new InfrastructureException("vocabulary: the registry does not answer", e);
    }
  }
}
