package org.wenlan.embedded;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * A real Elasticsearch with our analysis plugin, as a child process (内嵌检索引擎).
 *
 * <p>Listens on loopback only, HTTPS only, with a certificate and a password made for the data
 * folder. If the node dies it is started again with the same data, on the same port, after a pause
 * that doubles from 1 s to 1 minute. If the application dies, even by {@code kill -9}, the node
 * ends by itself within seconds; one that is left all the same is ended by the next start.
 *
 * <p>Thread-safe. One node per data folder: a second one, in this process or another, is refused.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("org.wenlan.embedded");

  /** Ten to twenty seconds as a rule; minutes where other work leaves it no processor. */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final long LEAST_DISK = 1_000_000_000;

  private final EmbeddedElasticsearchSettings settings;
  private final Account account = Account.current();

  private @Nullable FolderLock lock;
  private @Nullable Path program;
  private @Nullable NodeFolder folder;
  private @Nullable ElasticsearchAddress address;
  private volatile @Nullable NodeProcess process;
  private volatile boolean closed;

  /** Starts nothing yet. */
  public EmbeddedElasticsearch(EmbeddedElasticsearchSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts the node and waits until it answers: 10 to 20 s, at the very first time some 10 s more.
   * Called again it gives the same address.
   *
   * @throws InfrastructureException if it cannot be started; the message says why and what to do
   */
  public synchronized ElasticsearchAddress start() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    if (address != null) {
      return address;
    }
    NodeFolder place = NodeFolder.at(settings.dataFolder(), account);
    FolderLock held = FolderLock.take(settings.dataFolder());
    try {
      requireDisk(place.home());
      Path installed = new Program(settings).install();
      requireReachable(installed);
      requireReachable(Path.of(System.getProperty("java.home")));
      int port = port();
      String password = place.prepare(installed, port);
      ElasticsearchAddress started =
          new ElasticsearchAddress(
              URI.create("https://127.0.0.1:" + port), "elastic", password, place.caCertificate());
      NodeProcess first = NodeProcess.launch(installed, place, account, settings.heapMegabytes());
      process = first;
      awaitFirstAnswer(first, started);
      lock = held;
      program = installed;
      folder = place;
      address = started;
      Thread.ofPlatform().daemon().name("elasticsearch-supervisor").start(this::supervise);
      LOG.log(INFO, "检索引擎已就绪:{0},数据目录 {1}", started.uri(), place.home());
      return started;
    } catch (RuntimeException e) {
      NodeProcess failed = process;
      if (failed != null) {
        failed.stop(Duration.ofSeconds(5));
      }
      process = null;
      held.close();
      throw e;
    }
  }

  /** Whether the child process runs; it may not answer yet. */
  public boolean isAlive() {
    NodeProcess current = process;
    return current != null && current.isAlive();
  }

  /**
   * Waits until the node answers, for example after it was started again.
   *
   * @throws InfrastructureException if it does not answer within {@code limit}
   */
  public void awaitHealthy(Duration limit) {
    ElasticsearchAddress wanted;
    synchronized (this) {
      wanted = address;
    }
    if (wanted == null || !answersWithin(wanted, limit, null)) {
      throw new InfrastructureException("检索引擎在 %d 秒内没有应答".formatted(limit.toSeconds()));
    }
  }

  /** Process id of the node, empty while it is down. */
  public OptionalLong processId() {
    NodeProcess current = process;
    return current == null ? OptionalLong.empty() : current.id();
  }

  /** Bytes of memory the node holds (resident set), empty while it is down or on other systems. */
  public OptionalLong residentBytes() {
    OptionalLong id = processId();
    if (id.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(Path.of("/proc/" + id.getAsLong() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Stops the node and waits for its end, at most half a minute. Called again it does nothing. */
  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      NodeProcess current = process;
      if (current != null) {
        current.stop(STOP_LIMIT);
        process = null;
      }
      if (lock != null) {
        lock.close();
        lock = null;
      }
    }
  }

  private void supervise() {
    Duration pause = Duration.ofSeconds(1);
    try {
      while (!closed) {
        NodeProcess current = process;
        long since = System.nanoTime();
        if (current != null) {
          current.awaitEnd();
        }
        if (closed) {
          return;
        }
        if (Duration.ofNanos(System.nanoTime() - since).compareTo(START_LIMIT) > 0) {
          pause = Duration.ofSeconds(1);
        }
        LOG.log(WARNING, "检索引擎进程已退出,{0} 秒后重新启动", pause.toSeconds());
        if (sleepUnlessClosed(pause)) {
          return;
        }
        pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        relaunch();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void relaunch() {
    if (closed || program == null || folder == null) {
      return;
    }
    try {
      process = NodeProcess.launch(program, folder, account, settings.heapMegabytes());
    } catch (InfrastructureException e) {
      LOG.log(WARNING, "检索引擎未能重新启动,将再试", e);
    }
  }

  private boolean sleepUnlessClosed(Duration pause) throws InterruptedException {
    long end = System.nanoTime() + pause.toNanos();
    while (!closed && System.nanoTime() < end) {
      Thread.sleep(Duration.ofMillis(100));
    }
    return closed;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private void awaitFirstAnswer(NodeProcess node, ElasticsearchAddress wanted) {
    if (!answersWithin(wanted, START_LIMIT, node)) {
      throw new InfrastructureException(
          "检索引擎%s。最后的输出:%n%s"
              .formatted(
                  node.isAlive() ? "在 %d 秒内没有应答".formatted(START_LIMIT.toSeconds()) : "启动后即退出",
                  node.lastWords()));
    }
  }

  /** Asks until it answers, the time is over, or {@code node} has ended. */
  private static boolean answersWithin(
      ElasticsearchAddress wanted, Duration limit, @Nullable NodeProcess node) {
    long end = System.nanoTime() + limit.toNanos();
    try (HealthCheck health = new HealthCheck(wanted)) {
      while (System.nanoTime() < end && (node == null || node.isAlive())) {
        if (health.isHealthy()) {
          return true;
        }
        Thread.sleep(Duration.ofMillis(250));
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("等待检索引擎时被中断", e);
    }
  }

  private void requireReachable(Path path) {
    if (!account.reaches(path)) {
      throw new InfrastructureException(
          "检索引擎以用户 nobody 运行,但该用户无法进入 %s:请把它移到所有用户可读的目录(例如 /usr/lib/jvm、/var/cache)"
              .formatted(path));
    }
  }

  private static void requireDisk(Path home) {
    try {
      long free = Files.getFileStore(home).getUsableSpace();
      if (free < LEAST_DISK) {
        throw new InfrastructureException(
            "磁盘空间不足:%s 仅剩 %d MB,检索引擎至少需要 %d MB"
                .formatted(home, free / 1_000_000, LEAST_DISK / 1_000_000));
      }
    } catch (IOException e) {
      throw new InfrastructureException("无法查询磁盘空间:" + home, e);
    }
  }

  private int port() {
    try (ServerSocket socket =
        new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new InfrastructureException(
          "端口 %d 已被占用:请停止占用它的程序,或换一个端口".formatted(settings.port()), e);
    }
  }
}
