package org.wenlan.search.record;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.IndexState;
import org.wenlan.core.search.IndexStates;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.QuestionPhrases;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyUse;
import org.wenlan.search.RecordedHit;
import org.wenlan.search.SearchRecord;
import org.wenlan.search.SearchRecords;
import org.wenlan.search.SearchReplay;

/** Kept searches in the registry. Thread-safe. */
public final class RegisteredSearchRecords implements SearchRecords {

  /** The list is read without from and size; a request needs one. */
  private static final int ANY_SIZE = 1;

  /** In place of a title nobody may be shown any more; the id stays, for it proves the list. */
  private static final Logger LOG = LoggerFactory.getLogger(RegisteredSearchRecords.class);

  private static final String WITHHELD = "（已撤下、现为内部文献，或正在重新整理）";

  /** A list of a million takes some 110 MB of heap: one at a time. */
  private final Semaphore lists = new Semaphore(1);

  private final ResultStream results;
  private final IndexStates states;
  private final RecordRegistry registry;
  private final DocumentStore store;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final PhraseTables tables;

  /**
   * @param results where lists come from
   * @param states tells the state of the same index
   * @param store tells who may see a document now
   * @param tables the vocabulary the same index is asked with
   */
  public RegisteredSearchRecords(
      ResultStream results,
      IndexStates states,
      RecordRegistry registry,
      DocumentStore store,
      TransactionOperations transactions,
      InstantSource clock,
      PhraseTables tables) {
    this.results = results;
    this.states = states;
    this.registry = registry;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.tables = tables;
  }

  @Override
  public SearchRecord keep(
      SearchParameters wanted, Set<AccessLevel> access, String by, String note) {
    String kept = note.strip();
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("没有检索条件，不能保留；请先检索");
    }
    if (kept.length() > MOST_NOTE_CHARS) {
      throw new IllegalArgumentException("备注最多 %d 字".formatted(MOST_NOTE_CHARS));
    }
    requireReadable(wanted.question());
    return alone(() -> keepNow(withEntries(wanted), access, by, kept));
  }

  private <T> T alone(Supplier<T> work) {
    if (!lists.tryAcquire()) {
      throw new IllegalArgumentException("另有一条检索记录正在保留或比较，请稍后再试");
    }
    try {
      return work.get();
    } finally {
      lists.release();
    }
  }

  private SearchRecord keepNow(
      SearchParameters asked, Set<AccessLevel> access, String by, String kept) {
    IndexState before = states.current();
    FoundList list = list(asked, access);
    IndexState after = states.current();
    SearchRecord record =
        new SearchRecord(
                0,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by,
                kept,
                asked,
                access,
                before,
                before.equals(after),
                list.count(),
                list.digest(),
                "")
            .sealed();
    Long id = transactions.execute(_ -> registry.add(record, list.first()));
    return record.numbered(id == null ? 0 : id);
  }

  /** The entries that have a say are kept with the search, so that it can be asked again. */
  private SearchParameters withEntries(SearchParameters asked) {
    List<VocabularyEntry> used =
        QuestionPhrases.entries(asked.question(), tables.of(asked.vocabulary()));
    return asked.with(new VocabularyUse.Kept(used));
  }

  /** What is kept is read back from its canonical text, which may be longer than what was typed. */
  private static void requireReadable(Question question) {
    if (question instanceof Question.Expert expert) {
      try {
        Expression.parse(expert.text());
      } catch (QuerySyntaxException e) {
        throw new IllegalArgumentException("检索式的规范写法过长，不能保留；请拆成几条");
      }
    }
  }

  private FoundList list(SearchParameters asked, Set<AccessLevel> access) {
    FoundList list = new FoundList();
    // What is nearest to a question changes with whatever else the index holds; words can be
    // proved.
    results.read(asked.page(access, 0, ANY_SIZE).in(SearchMode.LEXICAL), list::add);
    return list;
  }

  @Override
  public List<SearchRecord> list(String by, int limit) {
    return registry.list(by, limit);
  }

  @Override
  public Optional<SearchRecord> find(long id, String by) {
    return registry.find(id, by);
  }

  @Override
  public List<RecordedHit> hits(SearchRecord record, Set<AccessLevel> access) {
    List<RecordedHit> kept = kept(record, access);
    return new AbstractList<>() {
      @Override
      public RecordedHit get(int index) {
        return asNow(kept.get(index), access);
      }

      @Override
      public int size() {
        return kept.size();
      }
    };
  }

  /** Without its title if it has been withdrawn since, or made internal. */
  private RecordedHit asNow(RecordedHit hit, Set<AccessLevel> access) {
    return isVisible(hit, access) ? hit : new RecordedHit(hit.document(), WITHHELD, hit.access());
  }

  /** What the store cannot read just now is withheld alone, not the whole record. */
  private boolean isVisible(RecordedHit hit, Set<AccessLevel> access) {
    try {
      return store.visible(hit.document(), access).isPresent();
    } catch (InfrastructureException e) {
      LOG.warn("document {} of a kept search cannot be read", hit.document(), e);
      return false;
    }
  }

  private List<RecordedHit> kept(SearchRecord record, Set<AccessLevel> access) {
    return registry.hits(record.id()).stream()
        .filter(hit -> access.contains(hit.access()))
        .toList();
  }

  @Override
  public SearchReplay replay(SearchRecord record, Set<AccessLevel> access) {
    return alone(() -> replayNow(record, access));
  }

  private SearchReplay replayNow(SearchRecord record, Set<AccessLevel> access) {
    Set<AccessLevel> levels = EnumSet.copyOf(record.access());
    levels.retainAll(access);
    boolean narrowed = !levels.equals(record.access());
    IndexState state = states.current();
    FoundList now = list(record.asked(), levels);
    List<RecordedHit> then = kept(record, levels);
    boolean compared = record.listsAll() && now.count() <= SearchRecord.MOST_HITS;
    Set<DocumentId> thenIds = then.stream().map(RecordedHit::document).collect(toSet());
    Set<DocumentId> nowIds = now.first().stream().map(RecordedHit::document).collect(toSet());
    List<RecordedHit> added =
        now.first().stream().filter(hit -> compared && !thenIds.contains(hit.document())).toList();
    List<RecordedHit> gone =
        then.stream().filter(hit -> compared && !nowIds.contains(hit.document())).toList();
    return new SearchReplay(
        clock.instant(),
        state,
        record.steady() && state.equals(record.state()),
        narrowed,
        record.listsAll() ? then.size() : record.count(),
        now.count(),
        compared,
        compared ? added.isEmpty() && gone.isEmpty() : now.digest().equals(record.digest()),
        added.stream().limit(SearchReplay.MOST_SHOWN).toList(),
        gone.stream().limit(SearchReplay.MOST_SHOWN).map(hit -> asNow(hit, levels)).toList(),
        added.size(),
        gone.size());
  }
}
