package org.wenlan.catalogue.oai;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wenlan.catalogue.web.GuardedHttp;

/**
 * Harvests a repository by OAI-PMH 2.0 (元数据收割), list by list.
 *
 * <p>Incremental: the next list asks from the moment at which the repository answered the first
 * page of the last, by its own clock; so nothing that changes meanwhile is missed, and some records
 * may come twice. A resumption token that is refused costs a new list from the same date.
 */
public final class Harvester {

  private static final int DAY = "2024-03-01".length();
  private static final String BAD_TOKEN = "badResumptionToken";

  private final OaiClient client;

  /** Harvests over {@code http} with patience, waiting in the calling thread. */
  public Harvester(GuardedHttp http, HarvestPatience patience, InstantSource clock) {
    this(new OaiClient(http, patience, time -> Thread.sleep(time), clock));
  }

  Harvester(OaiClient client) {
    this.client = client;
  }

  /**
   * Harvests to the end of one list, or until the sink has had enough.
   *
   * @param request what to harvest
   * @param from where an earlier harvest stopped
   * @param sink gets every page with the cursor behind it
   * @return the last cursor the sink was given; {@code from} if there was no page
   * @throws OaiException if the repository refuses
   * @throws IOException if it cannot be reached in patience; what the sink kept counts
   */
  public HarvestCursor harvest(HarvestRequest request, HarvestCursor from, HarvestSink sink)
      throws IOException {
    HarvestCursor cursor = from;
    boolean begunAgain = false;
    while (true) {
      HarvestPage page;
      try {
        page = client.ask(request.base(), question(request, cursor), OaiAnswer::page);
      } catch (OaiException e) {
        if (!e.code().equals(BAD_TOKEN) || cursor.token().isEmpty() || begunAgain) {
          throw e;
        }
        begunAgain = true;
        cursor = cursor.again();
        continue;
      }
      Optional<String> token = page.token();
      if (token.isPresent() && token.equals(cursor.token())) {
        throw new OaiException("", "对方反复给出同一个续取标记，收割无法前进");
      }
      Optional<String> at = page.responseDate();
      cursor = token.isPresent() ? cursor.within(token.get(), at) : cursor.ended(at);
      if (!sink.keep(page, cursor) || token.isEmpty()) {
        return cursor;
      }
    }
  }

  private Map<String, String> question(HarvestRequest request, HarvestCursor cursor)
      throws IOException {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("verb", "ListRecords");
    if (cursor.token().isPresent()) {
      question.put("resumptionToken", cursor.token().get());
      return question;
    }
    question.put("metadataPrefix", request.format());
    request.set().ifPresent(set -> question.put("set", set));
    Optional<String> from = cursor.next().or(request::from);
    if (from.isPresent() || request.until().isPresent()) {
      boolean seconds = granularity(request).contains("T");
      from.ifPresent(date -> question.put("from", exact(date, seconds, "T00:00:00Z")));
      request.until().ifPresent(date -> question.put("until", exact(date, seconds, "T23:59:59Z")));
    }
    return question;
  }

  private String granularity(HarvestRequest request) throws IOException {
    return client.ask(request.base(), Map.of("verb", "Identify"), OaiAnswer::granularity);
  }

  /** A date as exact as the repository takes it; both limits must be equally exact. */
  private static String exact(String date, boolean seconds, String time) {
    if (seconds) {
      return date.length() == DAY ? date + time : date;
    }
    return date.substring(0, DAY);
  }
}
