package org.wenlan.topics.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.VocabularyUse;
import org.wenlan.topics.ItemState;
import org.wenlan.topics.RunCause;
import org.wenlan.topics.Subscription;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicProfile;
import org.wenlan.topics.TopicRun;
import org.wenlan.topics.register.ItemRegister;
import org.wenlan.topics.register.RunRegister;
import org.wenlan.topics.register.SubscriptionRegister;
import org.wenlan.topics.register.TopicRegister;

/**
 * Looks for what is new (定题检索).
 *
 * <p>The whole list of results is read to its end and compared with what the topic has met; so
 * nothing depends on when a document came in, and nothing is cut. What is new is entered in one
 * transaction with the end of the run: a run that breaks off leaves nothing behind, and the next
 * one meets it all again. One run at a time.
 *
 * <p>Costs a second for 10,000 matches and, for each new one, up to two reads of the graph.
 */
public final class TopicRunner {

  private final ResultStream results;
  private final GraphQueries graph;
  private final TopicRegister topics;
  private final SubscriptionRegister subscriptions;
  private final RunRegister runs;
  private final ItemRegister items;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  /**
   * @param transactions each one new
   */
  public TopicRunner(
      ResultStream results,
      GraphQueries graph,
      TopicRegister topics,
      SubscriptionRegister subscriptions,
      RunRegister runs,
      ItemRegister items,
      TransactionOperations transactions,
      InstantSource clock) {
    this.results = results;
    this.graph = graph;
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.runs = runs;
    this.items = items;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Looks for the topic and enters what is new.
   *
   * @param nextRun when the clock looks for it next
   * @throws org.wenlan.core.pipeline.InfrastructureException if index or graph do not answer
   */
  public synchronized TopicRun run(Topic topic, RunCause cause, Optional<Instant> nextRun) {
    Instant started = clock.instant();
    Long run =
        transactions.execute(status -> runs.begin(topic.id(), cause, topic.lastRunAt(), started));
    try {
      List<ListedDocument> fresh = new ArrayList<>();
      WorkIdentity identity = new WorkIdentity(graph, items.known(topic.id()));
      long found =
          results.read(
              request(topic, cause),
              listed -> {
                if (!identity.knows(listed.document()) && recent(topic.profile(), listed)) {
                  fresh.add(listed);
                }
              });
      ItemState state = cause == RunCause.BASELINE ? ItemState.BASELINE : ItemState.CANDIDATE;
      List<ItemRegister.Met> met = fresh.stream().map(one -> met(one, identity, state)).toList();
      transactions.executeWithoutResult(
          status -> enter(topic, run, cause, found, met, started, nextRun));
    } catch (RuntimeException | StackOverflowError e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      transactions.executeWithoutResult(
          status -> runs.failed(run, clock.instant(), "检索中断：%s；下次检索重新来过".formatted(why)));
      throw e;
    }
    return runs.find(run);
  }

  private void enter(
      Topic topic,
      long run,
      RunCause cause,
      long found,
      List<ItemRegister.Met> met,
      Instant started,
      Optional<Instant> nextRun) {
    items.insert(topic.id(), run, met);
    long duplicates = met.stream().filter(one -> one.state() == ItemState.DUPLICATE).count();
    boolean nothing = met.size() == duplicates;
    boolean told = cause == RunCause.SCHEDULE || cause == RunCause.MANUAL;
    boolean asked =
        subscriptions.of(topic.id()).stream().anyMatch(one -> one.holds() && one.noteWhenEmpty());
    boolean waiting =
        items.counts(topic.id()).keySet().stream()
            .anyMatch(state -> state == ItemState.CANDIDATE || state == ItemState.SELECTED);
    if (!nothing) {
      runs.noteDone(topic.id());
    }
    runs.done(
        run, clock.instant(), found, met.size(), duplicates, nothing && told && asked && !waiting);
    topics.ran(topic.id(), started, nextRun);
  }

  private static ItemRegister.Met met(
      ListedDocument listed, WorkIdentity identity, ItemState state) {
    var document = listed.document();
    var metadata = listed.metadata();
    var print = identity.printOf(document, metadata);
    var sameAs = print.map(WorkIdentity.Print::of);
    if (print.filter(WorkIdentity.Print::certain).isPresent()) {
      identity.meet(document, "", metadata.date());
      return new ItemRegister.Met(
          document,
          Optional.empty(),
          metadata.date(),
          metadata.title(),
          false,
          ItemState.DUPLICATE,
          sameAs);
    }
    String key = WorkIdentity.key(document, metadata);
    boolean newVersion = identity.isNewVersion(document, metadata);
    identity.meet(document, key, metadata.date());
    return new ItemRegister.Met(
        document, Optional.of(key), metadata.date(), metadata.title(), newVersion, state, sameAs);
  }

  /**
   * What any reader may see is looked for; each delivery is then checked reader by reader. What the
   * library holds at the start is noted at every level: a reader who may see more and comes later
   * must not get all of it as new.
   */
  private SearchRequest request(Topic topic, RunCause cause) {
    Set<AccessLevel> access =
        cause == RunCause.BASELINE
            ? EnumSet.allOf(AccessLevel.class)
            : EnumSet.of(AccessLevel.PUBLIC);
    subscriptions.of(topic.id()).stream()
        .filter(Subscription::holds)
        .forEach(one -> access.addAll(one.reader().access()));
    // As written: a synonym that a librarian adds must not make old documents new.
    return new SearchRequest(
        topic.profile().question(),
        topic.profile().filters(),
        access,
        SearchMode.LEXICAL,
        ResultOrder.NEWEST,
        0,
        100,
        VocabularyUse.none());
  }

  private static boolean recent(TopicProfile profile, ListedDocument listed) {
    return profile.dateFrom().isEmpty()
        || listed.metadata().date().isEmpty()
        || !listed.metadata().date().get().isBefore(profile.dateFrom().get());
  }
}
