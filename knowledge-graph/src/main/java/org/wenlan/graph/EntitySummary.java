package org.wenlan.graph;

import java.util.List;

/**
 * Who and what a document, or the whole library, names most; most frequent first (实体概览).
 *
 * @param organizations bodies
 * @param persons persons
 * @param places places
 */
public record EntitySummary(
    List<EntityCount> organizations, List<EntityCount> persons, List<EntityCount> places) {

  /** Copies the lists. */
  public EntitySummary {
    organizations = List.copyOf(organizations);
    persons = List.copyOf(persons);
    places = List.copyOf(places);
  }
}
