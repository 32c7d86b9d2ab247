package org.wenlan.novelty;

import java.time.Instant;
import java.util.Optional;
import org.wenlan.novelty.register.StoredCase;

/** A case with some of its values replaced. Immutable. */
record Change(StoredCase stored) {

  Change state(NoveltyState state) {
    StoredCase s = stored;
    return new Change(
        new StoredCase(
            s.id(),
            s.number(),
            s.title(),
            s.owner(),
            state,
            s.createdAt(),
            s.searcher(),
            s.reviewer(),
            s.signer(),
            s.signedAt(),
            s.opinion(),
            s.commission(),
            s.report(),
            s.contentHash(),
            s.frozenHash()));
  }

  Change people(Optional<String> searcher, Optional<String> reviewer, Optional<String> signer) {
    StoredCase s = stored;
    return new Change(
        new StoredCase(
            s.id(),
            s.number(),
            s.title(),
            s.owner(),
            s.state(),
            s.createdAt(),
            searcher,
            reviewer,
            signer,
            s.signedAt(),
            s.opinion(),
            s.commission(),
            s.report(),
            s.contentHash(),
            s.frozenHash()));
  }

  Change frozen(Optional<String> hash) {
    StoredCase s = stored;
    return new Change(
        new StoredCase(
            s.id(),
            s.number(),
            s.title(),
            s.owner(),
            s.state(),
            s.createdAt(),
            s.searcher(),
            s.reviewer(),
            s.signer(),
            s.signedAt(),
            s.opinion(),
            s.commission(),
            s.report(),
            s.contentHash(),
            hash));
  }

  Change signedAt(Instant at) {
    StoredCase s = stored;
    return new Change(
        new StoredCase(
            s.id(),
            s.number(),
            s.title(),
            s.owner(),
            s.state(),
            s.createdAt(),
            s.searcher(),
            s.reviewer(),
            s.signer(),
            Optional.of(at),
            s.opinion(),
            s.commission(),
            s.report(),
            s.contentHash(),
            s.frozenHash()));
  }

  Change opinion(String opinion) {
    StoredCase s = stored;
    return new Change(
        new StoredCase(
            s.id(),
            s.number(),
            s.title(),
            s.owner(),
            s.state(),
            s.createdAt(),
            s.searcher(),
            s.reviewer(),
            s.signer(),
            s.signedAt(),
            opinion,
            s.commission(),
            s.report(),
            s.contentHash(),
            s.frozenHash()));
  }

  Change content(String title, String commission, String report, String hash) {
    StoredCase s = stored;
    return new Change(
        new StoredCase(
            s.id(),
            s.number(),
            title,
            s.owner(),
            s.state(),
            s.createdAt(),
            s.searcher(),
            s.reviewer(),
            s.signer(),
            s.signedAt(),
            s.opinion(),
            commission,
            report,
            hash,
            s.frozenHash()));
  }
}
