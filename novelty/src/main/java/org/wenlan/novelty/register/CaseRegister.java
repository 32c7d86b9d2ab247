package org.wenlan.novelty.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.novelty.NoveltyState;

/** Cases, serial numbers and events in the registry. Called inside a transaction of the caller. */
public final class CaseRegister {

  private static final String ONE = "select * from novelty_case where id = ?";

  private final JdbcClient jdbc;

  /**
   * @param jdbc the registry
   */
  public CaseRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes sure the year has a counter; outside the transaction that takes a number. */
  public void open(int year) {
    boolean there =
        jdbc.sql("select count(*) from novelty_serial where report_year = ?")
                .param(year)
                .query(Integer.class)
                .single()
            > 0;
    if (!there) {
      try {
        jdbc.sql("insert into novelty_serial (report_year, last_serial) values (?, 0)")
            .param(year)
            .update();
      } catch (DuplicateKeyException e) {
        return; // somebody else was faster
      }
    }
  }

  /** The next serial of the year; held until the transaction ends, given back if it fails. */
  public int nextSerial(int year) {
    jdbc.sql("update novelty_serial set last_serial = last_serial + 1 where report_year = ?")
        .param(year)
        .update();
    return jdbc.sql("select last_serial from novelty_serial where report_year = ?")
        .param(year)
        .query(Integer.class)
        .single();
  }

  /** Writes a new case. */
  public void insert(StoredCase stored) {
    jdbc.sql(
            """
            insert into novelty_case (id, number, title, owner, state, created_at, opinion, commission,
              report, content_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            stored.id(),
            stored.number(),
            stored.title(),
            stored.owner(),
            stored.state().name(),
            Timestamp.from(stored.createdAt()),
            stored.opinion(),
            stored.commission(),
            stored.report(),
            stored.contentHash())
        .update();
  }

  /**
   * Writes state, people and content if the case is still in {@code expected}.
   *
   * @return whether it was
   */
  public boolean update(StoredCase stored, NoveltyState expected) {
    return jdbc.sql(
                """
                update novelty_case set title = ?, state = ?, searcher = ?, reviewer = ?, signer = ?,
                  signed_at = ?, opinion = ?, commission = ?, report = ?, content_hash = ?, frozen_hash = ?
                where id = ? and state = ?
                """)
            .param(stored.title())
            .param(stored.state().name())
            .param(stored.searcher().orElse(null))
            .param(stored.reviewer().orElse(null))
            .param(stored.signer().orElse(null))
            .param(stored.signedAt().map(Timestamp::from).orElse(null))
            .param(stored.opinion())
            .param(stored.commission())
            .param(stored.report())
            .param(stored.contentHash())
            .param(stored.frozenHash().orElse(null))
            .param(stored.id())
            .param(expected.name())
            .update()
        == 1;
  }

  /** The case. */
  public Optional<StoredCase> find(String id) {
    return jdbc.sql(ONE).param(id).query(this::row).optional();
  }

  /** Newest first. */
  public List<StoredCase> list(Optional<String> owner, int limit) {
    return owner.isPresent()
        ? jdbc.sql(
                "select * from novelty_case where owner = ? order by created_at desc, id desc limit ?")
            .params(owner.get(), limit)
            .query(this::row)
            .list()
        : jdbc.sql("select * from novelty_case order by created_at desc, id desc limit ?")
            .param(limit)
            .query(this::row)
            .list();
  }

  /** Adds to the history of the case. */
  public void record(String id, Instant at, String actor, NoveltyState state, String remark) {
    int next =
        jdbc.sql("select coalesce(max(sequence), 0) + 1 from novelty_event where case_id = ?")
            .param(id)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into novelty_event (case_id, sequence, happened_at, actor, state, remark)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, next, Timestamp.from(at), actor, state.name(), remark)
        .update();
  }

  private StoredCase row(ResultSet row, int number) throws SQLException {
    return new StoredCase(
        row.getString("id"),
        row.getString("number"),
        row.getString("title"),
        row.getString("owner"),
        NoveltyState.valueOf(row.getString("state")),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getString("searcher")),
        Optional.ofNullable(row.getString("reviewer")),
        Optional.ofNullable(row.getString("signer")),
        instant(row.getTimestamp("signed_at")),
        row.getString("opinion"),
        row.getString("commission"),
        row.getString("report"),
        row.getString("content_hash"),
        Optional.ofNullable(row.getString("frozen_hash")));
  }

  private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
    return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
  }
}
