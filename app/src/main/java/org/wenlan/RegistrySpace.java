package org.wenlan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the embedded registry use the space of what was replaced again. Each commit writes anew the
 * pages it touches, and H2 rewrites what is left of old ones from a thread of its own, which it
 * does not run where everything is written at commit (docs/adr/0007). So we ask it to, every few
 * seconds; what was replaced less than 45 s ago it keeps (RETENTION_TIME of H2), for the loss of
 * power. Does nothing for PostgreSQL.
 */
@Component
final class RegistrySpace implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RegistrySpace.class);

  private static final Duration EVERY = Duration.ofSeconds(5);

  /** Per cent of the file in use, below which old pages are rewritten. */
  private static final int LEAST_IN_USE = 50;

  /** Bytes rewritten in one go, at most: others wait for them. */
  private static final int AT_ONCE = 16 * 1024 * 1024;

  private final DataSource registry;
  private Optional<ScheduledExecutorService> thread = Optional.empty();

  RegistrySpace(DataSource registry) {
    this.registry = registry;
  }

  @Override
  public synchronized void start() {
    if (thread.isEmpty()) {
      ScheduledExecutorService executor =
          Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "registry-space"));
      var unused =
          executor.scheduleWithFixedDelay(
              this::reclaim, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
      thread = Optional.of(executor);
    }
  }

  @Override
  public synchronized void stop() {
    thread.ifPresent(ScheduledExecutorService::close);
    thread = Optional.empty();
  }

  @Override
  public synchronized boolean isRunning() {
    return thread.isPresent();
  }

  private void reclaim() {
    try {
      reclaim(registry);
    } catch (SQLException | RuntimeException e) {
      // Whatever it was: thrown out of here it would end the schedule for good, unseen.
      LOG.warn("登记库暂时不能整理空间，稍后再试", e);
    }
  }

  /**
   * Rewrites some of what is left of old pages, if much of the file is not in use.
   *
   * @throws SQLException if the registry does not answer
   */
  static void reclaim(DataSource registry) throws SQLException {
    try (Connection connection = registry.getConnection()) {
      if (connection.isWrapperFor(JdbcConnection.class)
          && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        session.getDatabase().getStore().getMvStore().compact(LEAST_IN_USE, AT_ONCE);
      }
    }
  }
}
