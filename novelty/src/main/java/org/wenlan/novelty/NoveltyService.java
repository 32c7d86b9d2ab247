package org.wenlan.novelty;

import java.util.List;
import java.util.Optional;

/**
 * Takes on commissions, searches, reports and has reports reviewed (查新服务). Safe for use by many
 * threads.
 */
public interface NoveltyService {

  /**
   * Who asks.
   *
   * @param account name of the account
   * @param staff whether cases of others may be seen
   */
  record Viewer(String account, boolean staff) {}

  /**
   * Writes: searches, compares and makes the report at once. A failure leaves no number used.
   *
   * @param owner account that brings the commission
   * @throws CommissionRefusedException if the commission is incomplete
   */
  NoveltyCase create(Commission commission, String owner);

  /**
   * Writes: the same for a commission made from a topic, for trial only.
   *
   * @throws IllegalArgumentException if the topic is blank or too long
   */
  NoveltyCase createFromTopic(String topic, String owner);

  /**
   * Reads a commission in the format of the form (JSON).
   *
   * @throws CommissionRefusedException if it cannot be read; the message names the field
   */
  Commission commission(String json);

  /** Reads. Cases the asker may see, newest first, at most {@code limit}. */
  List<NoveltyCase> list(Viewer viewer, int limit);

  /**
   * Reads. The case, if it exists and the asker may see it; files that are missing are made again.
   */
  Optional<NoveltyCase> find(String id, Viewer viewer);

  /** Reads. What the case rests on, if it exists and the asker may see it. */
  Optional<CaseDetail> detail(String id, Viewer viewer);

  /**
   * Writes: searches again, perhaps for a changed commission; an approval is void thereby.
   *
   * @param commission what is agreed now
   * @throws WorkflowException if the report is signed already
   */
  NoveltyCase revise(String id, Commission commission, String actor);

  /**
   * Writes: hands the report to review and freezes its digest; {@code actor} becomes the searcher.
   *
   * @throws WorkflowException if there are violations or the state does not allow it
   */
  NoveltyCase submit(String id, String actor);

  /**
   * Writes: approves what was frozen.
   *
   * @throws WorkflowException if {@code actor} is the searcher or the client, or the report changed
   */
  NoveltyCase approve(String id, String actor);

  /**
   * Writes: sends the report back.
   *
   * @param opinion why; mandatory
   * @throws WorkflowException if the opinion is blank or {@code actor} is the searcher
   */
  NoveltyCase returnForRevision(String id, String actor, String opinion);

  /**
   * Writes: signs and seals.
   *
   * @throws WorkflowException if {@code actor} is the searcher, or the report changed since
   *     approval
   */
  NoveltyCase sign(String id, String actor);

  /** Writes: makes the case void; its number is not used again. */
  NoveltyCase voidCase(String id, String actor, String reason);
}
