package org.wenlan.ingest.harvest;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.wenlan.catalogue.oai.HarvestRequest;
import org.wenlan.ingest.HarvestService;
import org.wenlan.ingest.HarvestSource;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestRefusedException.Kind;

/** The harvest service over registry and worker. */
final class RegisteredHarvestService implements HarvestService {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 2_000;

  private final HarvestRegistry registry;
  private final HarvestWorker worker;
  private final InstantSource clock;

  RegisteredHarvestService(HarvestRegistry registry, HarvestWorker worker, InstantSource clock) {
    this.registry = registry;
    this.worker = worker;
    this.clock = clock;
  }

  @Override
  public synchronized HarvestSource define(Definition definition) {
    String name = definition.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw refused("名称应有 1 至 %d 个字".formatted(LONGEST_NAME));
    }
    if (definition.address().length() > LONGEST_ADDRESS) {
      throw refused("收割地址过长");
    }
    if (registry.isTaken(name)) {
      throw refused("已有名为“%s”的收割源".formatted(name));
    }
    registry.add(name, request(definition), clock.instant());
    return registry.sources().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static HarvestRequest request(Definition definition) {
    try {
      return new HarvestRequest(
          URI.create(definition.address().strip()),
          definition.format().isBlank() ? "oai_dc" : definition.format().strip(),
          said(definition.set()),
          said(definition.from()),
          said(definition.until()));
    } catch (IllegalArgumentException e) {
      throw refused(e.getCause() == null ? String.valueOf(e.getMessage()) : "收割地址不合规，请核对");
    }
  }

  private static Optional<String> said(String text) {
    return Optional.of(text.strip()).filter(value -> !value.isEmpty());
  }

  @Override
  public List<HarvestSource> sources() {
    return registry.sources();
  }

  @Override
  public Optional<HarvestSource> source(long id) {
    return registry.source(id);
  }

  @Override
  public HarvestSource harvest(long source) {
    HarvestSource found =
        registry
            .source(source)
            .orElseThrow(() -> new IngestRefusedException(Kind.UNKNOWN, "没有收割源 " + source));
    worker.submit(found);
    return registry.source(source).orElse(found);
  }

  private static IngestRefusedException refused(String why) {
    return new IngestRefusedException(Kind.BAD_SOURCE, why);
  }
}
