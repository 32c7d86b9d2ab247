package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Puts a policy that replaced another before it (新旧政策排序), wherever the list holds both: the newer
 * one comes to the place right above. One has replaced another if its text repeals it, or if both
 * are versions of one work and only it still holds. What is asked for by its number stays where it
 * is. Two that claim to repeal each other keep their order.
 */
final class Succession {

  private final Map<String, Ranked> byId = new LinkedHashMap<>();
  private final Map<String, List<Ranked>> successors = new HashMap<>();
  private final Map<String, Ranked> placed = new LinkedHashMap<>();

  private Succession(List<Ranked> order, Map<String, Place> places, Set<String> kept) {
    Map<String, List<Ranked>> named = new HashMap<>();
    for (Ranked document : order) {
      byId.put(document.id(), document);
      Place place = places.get(document.id());
      if (place != null && !kept.contains(document.id())) {
        place
            .names()
            .forEach(name -> named.computeIfAbsent(name, n -> new ArrayList<>()).add(document));
      }
    }
    addVersions(order, places, kept);
    for (Ranked document : order) {
      Place place = places.get(document.id());
      if (place != null) {
        for (String name : place.repeals()) {
          for (Ranked repealed : named.getOrDefault(name, List.of())) {
            if (!repealed.equals(document)) {
              successors.computeIfAbsent(repealed.id(), r -> new ArrayList<>()).add(document);
            }
          }
        }
      }
    }
  }

  /** Versions of one work: those that hold come before those that no longer do. */
  private void addVersions(List<Ranked> order, Map<String, Place> places, Set<String> kept) {
    for (Ranked old : order) {
      Place place = places.get(old.id());
      if (place != null && place.noLongerHolds() && !kept.contains(old.id())) {
        for (Ranked other : order) {
          Place later = places.get(other.id());
          if (later != null && later.supersedes(place)) {
            successors.computeIfAbsent(old.id(), r -> new ArrayList<>()).add(other);
          }
        }
      }
    }
  }

  /**
   * The same documents in an order that heeds succession; one moved up takes the score of the one
   * it comes before.
   *
   * @param kept documents no successor is put before
   */
  static List<Ranked> heeded(List<Ranked> order, Map<String, Place> places, Set<String> kept) {
    Succession succession = new Succession(order, places, kept);
    if (succession.successors.isEmpty()) {
      return order;
    }
    order.forEach(document -> succession.place(document, document.score(), Set.of()));
    return List.copyOf(succession.placed.values());
  }

  private void place(Ranked document, double score, Set<String> below) {
    if (placed.containsKey(document.id()) || below.contains(document.id())) {
      return;
    }
    Set<String> path = new HashSet<>(below);
    path.add(document.id());
    for (Ranked successor : successors.getOrDefault(document.id(), List.of())) {
      place(successor, Math.max(score, successor.score()), path);
    }
    placed.putIfAbsent(document.id(), new Ranked(document.id(), score));
  }
}
