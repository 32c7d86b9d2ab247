package org.wenlan.ingest.job;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.run.Rejection;
import org.wenlan.ingest.container.ContainerReader;
import org.wenlan.ingest.container.Member;
import org.wenlan.ingest.container.Opening;
import org.wenlan.ingest.job.ItemRegistry.NewItem;
import org.wenlan.ingest.quarantine.QuarantineRegistry;

/**
 * Opens containers and registers their members as items of the same run (容器登记).
 *
 * <p>Members are registered in transactions of their own, a few hundred at a time, and nobody works
 * on them before their container is entered in the books. So it may be cut off anywhere and
 * repeated: members that are registered stay as they are. One for all workers of a run.
 */
final class ContainerIntake {

  /** The stage a container or a member that cannot be taken out is refused by. */
  static final String STAGE = "container";

  private static final int BATCH = 1_000;
  private static final int LONGEST_LOCATION = 4_000;

  private final ContainerReader reader;
  private final MemberFiles files;
  private final ItemRegistry items;
  private final DocumentRegistry documents;
  private final QuarantineRegistry quarantine;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  /**
   * @param transactions each one new
   */
  ContainerIntake(
      ContainerReader reader,
      MemberFiles files,
      ItemRegistry items,
      DocumentRegistry documents,
      QuarantineRegistry quarantine,
      TransactionOperations transactions,
      InstantSource clock) {
    this.reader = reader;
    this.files = files;
    this.items = items;
    this.documents = documents;
    this.quarantine = quarantine;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Registers every member.
   *
   * @param container the item of the container
   * @param file its bytes
   */
  Opening open(RunItem container, Path file) {
    List<Member> batch = new ArrayList<>();
    Opening opening =
        reader.open(
            file,
            files.stagingFor(container),
            member -> {
              batch.add(member);
              if (batch.size() >= BATCH) {
                register(container, batch);
                batch.clear();
              }
            });
    register(container, batch);
    return opening;
  }

  /** One worker at a time, or two would miss that their members are the same. */
  private synchronized void register(RunItem container, List<Member> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<RunItem> settled = new ArrayList<>();
    transactions.executeWithoutResult(status -> register(container, batch, settled));
    settled.forEach(files::discard);
  }

  private void register(RunItem container, List<Member> batch, List<RunItem> settled) {
    long run = container.run();
    long seq = items.nextSeq(run);
    List<RunItem> met = new ArrayList<>();
    for (Member member : batch) {
      met.add(item(container, member));
    }
    Map<String, Outcome> known = items.outcomes(run, met.stream().map(RunItem::pathHash).toList());
    List<DocumentId> contents = met.stream().map(RunItem::document).toList();
    Set<DocumentId> here = new HashSet<>(items.held(run, contents));
    Set<DocumentId> stored = documents.held(contents);
    List<NewItem> added = new ArrayList<>();
    for (int i = 0; i < met.size(); i++) {
      RunItem item = met.get(i);
      Outcome outcome = known.get(item.pathHash());
      if (outcome == null) {
        outcome = outcome(batch.get(i), item.document(), here, stored);
        added.add(new NewItem(item.at(seq++), container.seq(), outcome));
        known.put(item.pathHash(), outcome);
        here.add(item.document());
        enter(batch.get(i), container, item, outcome);
      }
      if (outcome != Outcome.UNPROCESSED && batch.get(i) instanceof Member.Staged) {
        settled.add(item);
      }
    }
    items.add(added);
  }

  private RunItem item(RunItem container, Member member) {
    String location = container.location() + "!/" + member.name();
    location = location.substring(0, Math.min(location.length(), LONGEST_LOCATION));
    String inside = MemberAddress.member(container.uri(), member.number());
    RunItem item =
        new RunItem(container.run(), 0, inside, location, container.document(), 0, clock.instant());
    return switch (member) {
      case Member.Staged staged ->
          item.lying(staged.file().toUri().toString(), staged.document(), staged.sizeBytes());
      case Member.Slice slice ->
          item.lying(
              MemberAddress.stretch(container.uri(), slice.offset(), slice.sizeBytes()),
              slice.document(),
              slice.sizeBytes());
      case Member.Opened opened -> item.lying(inside, opened.document(), opened.sizeBytes());
      case Member.Refused refused -> item.lying(inside, nothing(container, refused), 0);
    };
  }

  private static Outcome outcome(
      Member member, DocumentId content, Set<DocumentId> here, Set<DocumentId> stored) {
    return switch (member) {
      case Member.Opened opened -> Outcome.OPENED;
      case Member.Refused refused -> Outcome.QUARANTINED;
      case Member.Staged staged -> outcome(content, here, stored);
      case Member.Slice slice -> outcome(content, here, stored);
    };
  }

  private static Outcome outcome(DocumentId content, Set<DocumentId> here, Set<DocumentId> stored) {
    if (here.contains(content)) {
      return Outcome.DUPLICATE;
    }
    return stored.contains(content) ? Outcome.UNCHANGED : Outcome.UNPROCESSED;
  }

  private void enter(Member member, RunItem container, RunItem item, Outcome outcome) {
    if (member instanceof Member.Refused refused) {
      quarantine.put(
          new Rejection(
              item.run(),
              item.document(),
              item.location(),
              STAGE,
              refused.reason(),
              refused.detail(),
              clock.instant()),
          "");
    } else if (member instanceof Member.Staged) {
      // It may have been refused when the container was opened before.
      quarantine.remove(nothing(container, member));
    }
    if (outcome == Outcome.DUPLICATE && quarantine.isSecret(item.document())) {
      items.blankNames(item.document());
    }
  }

  /**
   * Stands for a member that was not taken out, the same whenever this container is opened; never
   * the digest of real content.
   */
  private static DocumentId nothing(RunItem container, Member member) {
    return RunItem.unreadable(container.document() + "!/" + member.name());
  }
}
