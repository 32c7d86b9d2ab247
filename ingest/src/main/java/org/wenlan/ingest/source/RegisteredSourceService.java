package org.wenlan.ingest.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.DocumentHistory;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestRefusedException.Kind;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.Source.Harvesting;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.SourceService;
import org.wenlan.ingest.scan.FolderScan;

/** The source service over registry and worker. */
final class RegisteredSourceService implements SourceService {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int MOST_ADDRESSES = 2_000;
  private static final int LONGEST_LIST = 400_000;

  private final SourceRegistry sources;
  private final SourceRunRegistry runs;
  private final HistoryReader histories;
  private final SourceSpool spool;
  private final SourceWorker worker;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  RegisteredSourceService(
      SourceRegistry sources,
      SourceRunRegistry runs,
      HistoryReader histories,
      SourceSpool spool,
      SourceWorker worker,
      TransactionOperations transactions,
      InstantSource clock) {
    this.sources = sources;
    this.runs = runs;
    this.histories = histories;
    this.spool = spool;
    this.worker = worker;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public synchronized Source define(Definition asked) {
    Definition definition = checked(asked);
    if (sources.named(definition.name()).isPresent()) {
      throw refused("已有名为“%s”的来源".formatted(definition.name()));
    }
    return known(sources.add(definition, clock.instant()));
  }

  @Override
  public synchronized Source revise(long source, Definition asked) {
    Source old = known(source);
    Definition definition = checked(asked);
    if (definition.kind() != old.kind()) {
      throw refused("来源的种类不能更改，请另建一个来源");
    }
    if (sources.named(definition.name()).filter(id -> id != source).isPresent()) {
      throw refused("已有名为“%s”的来源".formatted(definition.name()));
    }
    sources.revise(old, definition, clock.instant());
    return known(source);
  }

  @Override
  public synchronized void delete(long source) {
    known(source);
    if (worker.isActive(source) || runs.open(source).isPresent()) {
      throw new IngestRefusedException(Kind.BUSY, "这个来源正在运行，请在其结束后再删除");
    }
    spool.clear(source);
    transactions.executeWithoutResult(status -> sources.delete(source));
  }

  @Override
  public Source pause(long source, boolean paused) {
    known(source);
    sources.pause(source, paused);
    return known(source);
  }

  @Override
  public Source run(long source) {
    worker.submit(known(source));
    return known(source);
  }

  @Override
  public List<Source> sources() {
    return sources.sources();
  }

  @Override
  public Optional<Source> source(long id) {
    return sources.source(id);
  }

  @Override
  public List<SourceRun> runs(long source, int limit) {
    return runs.latest(source, limit);
  }

  @Override
  public DocumentHistory history(DocumentId document) {
    return histories.of(document);
  }

  private Source known(long source) {
    return sources
        .source(source)
        .orElseThrow(() -> new IngestRefusedException(Kind.UNKNOWN, "没有来源 " + source));
  }

  private static Definition checked(Definition asked) {
    String name = asked.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw refused("名称应有 1 至 %d 个字".formatted(LONGEST_NAME));
    }
    List<String> addresses =
        asked.addresses().stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .distinct()
            .toList();
    int most = asked.kind() == SourceKind.WEB_LIST ? MOST_ADDRESSES : 1;
    if (addresses.isEmpty() || addresses.size() > most) {
      throw refused(
          most == 1
              ? "请填写一个地址，收到 %d 个".formatted(addresses.size())
              : "网址应有 1 至 %d 个，收到 %d 个".formatted(most, addresses.size()));
    }
    if (String.join("\n", addresses).length() > LONGEST_LIST
        || addresses.stream().anyMatch(address -> address.length() > LONGEST_ADDRESS)) {
      throw refused("地址过长");
    }
    Harvesting harvesting = asked.harvesting();
    switch (asked.kind()) {
      case FOLDER -> checkFolder(addresses.getFirst());
      case OAI_PMH -> checkRepository(addresses.getFirst(), harvesting);
      case FEED, WEB_LIST -> addresses.forEach(RegisteredSourceService::checkPage);
    }
    boolean repository = asked.kind() == SourceKind.OAI_PMH;
    return new Definition(
        asked.kind(),
        name,
        addresses,
        asked.schedule(),
        asked.loss(),
        repository ? harvesting : Harvesting.NONE);
  }

  private static void checkFolder(String address) {
    try {
      Path folder = Path.of(address);
      if (!folder.isAbsolute() || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
        throw refused("文件夹 %s 不存在、不能读取或不是完整路径，请核对服务器上的路径".formatted(FolderScan.display(address)));
      }
    } catch (InvalidPathException e) {
      throw refused("文件夹路径中有不允许的字符，请核对");
    }
  }

  private static void checkRepository(String address, Harvesting harvesting) {
    try {
      OaiFetching.request(URI.create(address), harvesting);
    } catch (IllegalArgumentException e) {
      throw refused(e.getCause() == null ? String.valueOf(e.getMessage()) : "收割地址不合规，请核对");
    }
  }

  private static void checkPage(String address) {
    try {
      URI uri = URI.create(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw refused("只接受不带用户名的 http、https 网址，收到 " + FolderScan.display(address));
      }
    } catch (IllegalArgumentException e) {
      throw refused("网址不合规，请核对：" + FolderScan.display(address));
    }
  }

  private static IngestRefusedException refused(String why) {
    return new IngestRefusedException(Kind.BAD_SOURCE, why);
  }
}
