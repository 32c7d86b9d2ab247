package org.wenlan.topics;

import java.time.Instant;
import java.util.Optional;

/**
 * A saved topic (定题).
 *
 * @param id random, as addresses name it
 * @param profile what is looked for
 * @param owner account of the librarian who answers for it
 * @param status where it stands
 * @param baselineDue whether the next activation only notes what the library holds
 * @param createdAt when it was made
 * @param lastRunAt when it was last looked for
 * @param nextRunAt when the clock looks for it next; empty unless active and not {@link
 *     Frequency#ON_EVENT}
 */
public record Topic(
    String id,
    TopicProfile profile,
    String owner,
    TopicStatus status,
    boolean baselineDue,
    Instant createdAt,
    Optional<Instant> lastRunAt,
    Optional<Instant> nextRunAt) {

  /** The same topic with another profile. */
  public Topic with(TopicProfile other, boolean baseline) {
    return new Topic(id, other, owner, status, baseline, createdAt, lastRunAt, nextRunAt);
  }
}
