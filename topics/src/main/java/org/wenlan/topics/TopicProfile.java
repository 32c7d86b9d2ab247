package org.wenlan.topics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Question;

/**
 * What is looked for, for whom and how often (专题提问单). Made by {@link TopicDraft}, which checks it.
 *
 * @param name as readers see it, 1 to 200 characters, no control character
 * @param description what the topic is about
 * @param purpose what readers need it for
 * @param inclusion what belongs to it
 * @param exclusion what does not
 * @param question words or an expert query
 * @param filters values to keep
 * @param dateFrom documents dated before are left out; those without a date are kept
 * @param frequency how often
 * @param maxItems most items of one delivery; what is more goes out as further deliveries
 * @param output what is sent of each document
 * @param deliveryAt time of day of a run, Beijing time
 * @param startAt day from which runs are counted
 * @param endAt last day of the service
 * @param retrospective whether what the library holds already belongs to the first delivery
 * @param sendAtOnce whether deliveries go out without a librarian; not where a reader is {@link
 *     UnitType#GOV}
 */
public record TopicProfile(
    String name,
    String description,
    String purpose,
    String inclusion,
    String exclusion,
    Question question,
    Map<Facet, Set<String>> filters,
    Optional<LocalDate> dateFrom,
    Frequency frequency,
    int maxItems,
    OutputForm output,
    LocalTime deliveryAt,
    LocalDate startAt,
    Optional<LocalDate> endAt,
    boolean retrospective,
    boolean sendAtOnce) {

  /** Where the clocks of readers stand. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Copies the filters. */
  public TopicProfile {
    filters = Map.copyOf(filters);
  }

  /** The first run by the clock after {@code now}; empty if events decide. */
  public Optional<Instant> firstRunAfter(Instant now) {
    return frequency
        .firstAfter(now.atZone(ZONE), startAt, deliveryAt)
        .map(ZonedDateTime::toInstant);
  }

  /** Whether both find the same documents. */
  public boolean asksTheSame(TopicProfile other) {
    return question.equals(other.question)
        && filters.equals(other.filters)
        && dateFrom.equals(other.dateFrom);
  }
}
