package org.wenlan.topics.register;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The secret that signs links (签名密钥): 256 random bits, made once, kept in the registry with all it
 * protects, so that a restored backup still knows the links it sent.
 */
public final class KeyRegister {

  private final JdbcClient jdbc;
  private final InstantSource clock;

  /**
   * @param jdbc the registry
   * @param clock for the day it was made
   */
  public KeyRegister(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The secret; made if there is none yet. */
  public byte[] secret() {
    Optional<String> kept = kept();
    if (kept.isEmpty()) {
      byte[] fresh = new byte[32];
      new SecureRandom().nextBytes(fresh);
      try {
        jdbc.sql("insert into topic_key (id, secret, made_at) values (1, ?, ?)")
            .params(HexFormat.of().formatHex(fresh), Timestamp.from(clock.instant()))
            .update();
      } catch (DuplicateKeyException e) {
        // Another thread was faster; its secret is the one.
      }
      kept = kept();
    }
    return HexFormat.of().parseHex(kept.orElseThrow());
  }

  private Optional<String> kept() {
    return jdbc.sql("select secret from topic_key where id = 1").query(String.class).optional();
  }
}
