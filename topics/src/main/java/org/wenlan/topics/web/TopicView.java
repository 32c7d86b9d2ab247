package org.wenlan.topics.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.topics.Frequency;
import org.wenlan.topics.OutputForm;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicProfile;
import org.wenlan.topics.TopicStatus;

/** A topic as JSON. */
record TopicView(
    String id,
    String name,
    String description,
    String purpose,
    String inclusion,
    String exclusion,
    Map<String, Object> question,
    @Nullable LocalDate dateFrom,
    Frequency frequency,
    int maxItems,
    OutputForm output,
    String deliveryAt,
    LocalDate startAt,
    @Nullable LocalDate endAt,
    boolean retrospective,
    boolean sendAtOnce,
    String owner,
    TopicStatus status,
    Instant createdAt,
    @Nullable Instant lastRunAt,
    @Nullable Instant nextRunAt) {

  static TopicView of(Topic topic) {
    TopicProfile profile = topic.profile();
    Map<String, Object> question = new TreeMap<>();
    question.put(SearchParameters.parameter(profile.question()), profile.question().text());
    profile
        .filters()
        .forEach(
            (facet, values) -> question.put(SearchParameters.parameter(facet), sorted(values)));
    return new TopicView(
        topic.id(),
        profile.name(),
        profile.description(),
        profile.purpose(),
        profile.inclusion(),
        profile.exclusion(),
        question,
        profile.dateFrom().orElse(null),
        profile.frequency(),
        profile.maxItems(),
        profile.output(),
        profile.deliveryAt().toString(),
        profile.startAt(),
        profile.endAt().orElse(null),
        profile.retrospective(),
        profile.sendAtOnce(),
        topic.owner(),
        topic.status(),
        topic.createdAt(),
        topic.lastRunAt().orElse(null),
        topic.nextRunAt().orElse(null));
  }

  private static Object sorted(Set<String> values) {
    return values.stream().sorted().toList();
  }
}
