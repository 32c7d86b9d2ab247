package org.wenlan.novelty.register;

import java.time.Instant;
import java.util.Optional;
import org.wenlan.novelty.NoveltyState;

/**
 * A case as the registry keeps it.
 *
 * @param id key
 * @param number report number
 * @param title project name
 * @param owner account that brought it
 * @param state where it stands
 * @param createdAt when
 * @param searcher who submitted it
 * @param reviewer who reviewed it
 * @param signer who signed it
 * @param signedAt when
 * @param opinion of the reviewer
 * @param commission as agreed, JSON
 * @param report what the report says, JSON
 * @param contentHash digest of {@code report} when it was written
 * @param frozenHash digest at submission
 */
public record StoredCase(
    String id,
    String number,
    String title,
    String owner,
    NoveltyState state,
    Instant createdAt,
    Optional<String> searcher,
    Optional<String> reviewer,
    Optional<String> signer,
    Optional<Instant> signedAt,
    String opinion,
    String commission,
    String report,
    String contentHash,
    Optional<String> frozenHash) {}
