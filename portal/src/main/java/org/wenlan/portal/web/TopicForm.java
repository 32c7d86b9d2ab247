package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.topics.TopicDraft;
import org.wenlan.topics.TopicProfile;

/**
 * The form of a topic with what stands in its fields (专题提问单), typed just now or kept.
 *
 * @param values by name of the field
 * @param filters conditions taken over from a list of results, each can be ticked off
 */
public record TopicForm(Map<String, String> values, List<Condition> filters) {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "description",
          "purpose",
          "inclusion",
          "exclusion",
          "q",
          "expert",
          "dateFrom",
          "frequency",
          "maxItems",
          "output",
          "deliveryAt",
          "startAt",
          "endAt",
          "retrospective",
          "sendAtOnce");

  /** One value a facet is narrowed to. */
  public record Condition(String parameter, String value, String label) {}

  /** What was typed, or came with the address of a list of results. */
  static TopicForm typed(HttpServletRequest request) {
    TopicDraft draft = new TopicDraft(request::getParameterValues);
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.forEach(field -> values.put(field, draft.raw(field)));
    List<Condition> filters = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      String @Nullable [] all = request.getParameterValues(SearchParameters.parameter(facet));
      for (String value : all == null ? new String[0] : all) {
        filters.add(condition(facet, value));
      }
    }
    return new TopicForm(values, filters);
  }

  /** What is kept. */
  static TopicForm of(TopicProfile profile) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", profile.name());
    values.put("description", profile.description());
    values.put("purpose", profile.purpose());
    values.put("inclusion", profile.inclusion());
    values.put("exclusion", profile.exclusion());
    values.put(SearchParameters.parameter(profile.question()), profile.question().text());
    values.put("dateFrom", text(profile.dateFrom()));
    values.put("frequency", profile.frequency().name());
    values.put("maxItems", Integer.toString(profile.maxItems()));
    values.put("output", profile.output().name());
    values.put("deliveryAt", profile.deliveryAt().toString());
    values.put("startAt", profile.startAt().toString());
    values.put("endAt", text(profile.endAt()));
    values.put("retrospective", Boolean.toString(profile.retrospective()));
    values.put("sendAtOnce", Boolean.toString(profile.sendAtOnce()));
    List<Condition> filters = new ArrayList<>();
    profile
        .filters()
        .forEach(
            (facet, all) ->
                all.stream().sorted().forEach(value -> filters.add(condition(facet, value))));
    return new TopicForm(values, filters);
  }

  /** What stands in the field. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether the box is ticked. */
  public boolean ticked(String field) {
    return List.of("true", "on").contains(value(field));
  }

  private static Condition condition(Facet facet, String value) {
    return new Condition(
        SearchParameters.parameter(facet), value, facet.label() + "：" + label(facet, value));
  }

  static String label(Facet facet, String value) {
    if (facet != Facet.TYPE) {
      return value;
    }
    try {
      return DocumentType.valueOf(value).label();
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
