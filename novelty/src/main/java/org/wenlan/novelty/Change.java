package org.wenlan.novelty;

import java.time.Instant;
import java.util.Optional;
import org.wenlan.novelty.register.StoredCase;

/**
 * A case on its way to a new version of itself; what is not set stays. Not for use by two threads.
 */
final class Change {

  private final StoredCase before;
  private NoveltyState state;
  private Optional<String> searcher;
  private Optional<String> reviewer;
  private Optional<String> signer;
  private Optional<Instant> signedAt;
  private Optional<String> frozenHash;
  private String opinion;
  private String title;
  private String commission;
  private String report;
  private String contentHash;

  Change(StoredCase before) {
    this.before = before;
    this.state = before.state();
    this.searcher = before.searcher();
    this.reviewer = before.reviewer();
    this.signer = before.signer();
    this.signedAt = before.signedAt();
    this.frozenHash = before.frozenHash();
    this.opinion = before.opinion();
    this.title = before.title();
    this.commission = before.commission();
    this.report = before.report();
    this.contentHash = before.contentHash();
  }

  Change state(NoveltyState next) {
    state = next;
    return this;
  }

  /** Who submitted, reviewed and signed. */
  Change people(Optional<String> searched, Optional<String> reviewed, Optional<String> signed) {
    searcher = searched;
    reviewer = reviewed;
    signer = signed;
    return this;
  }

  Change frozen(Optional<String> hash) {
    frozenHash = hash;
    return this;
  }

  Change signedAt(Instant at) {
    signedAt = Optional.of(at);
    return this;
  }

  Change opinion(String words) {
    opinion = words;
    return this;
  }

  Change content(String newTitle, String newCommission, String newReport, String hash) {
    title = newTitle;
    commission = newCommission;
    report = newReport;
    contentHash = hash;
    return this;
  }

  /** The case as it is then. */
  StoredCase stored() {
    return new StoredCase(
        before.id(),
        before.number(),
        title,
        before.owner(),
        state,
        before.createdAt(),
        searcher,
        reviewer,
        signer,
        signedAt,
        opinion,
        commission,
        report,
        contentHash,
        frozenHash);
  }
}
