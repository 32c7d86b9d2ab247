package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.EntityType;

/**
 * Makes a document agree with itself: a name found once is found wherever it stands, and has one
 * type. Linear in the text: names are looked up by their first two characters.
 */
final class DocumentConsistency {

  private static final int MIN_BODY = 4;
  private static final int MIN_PERSON = 3;

  private DocumentConsistency() {}

  /** The names with one type each, and their other occurrences; ascending, without overlaps. */
  static List<Name> apply(String text, List<Name> names) {
    Map<String, EntityType> types = types(text, names);
    List<Name> settled = new ArrayList<>();
    for (Name name : names) {
      EntityType type = types.getOrDefault(name.of(text), name.type());
      settled.add(new Name(name.start(), name.end(), type, name.confidence()));
    }
    Map<String, List<String>> byHead = new HashMap<>();
    types.forEach(
        (surface, type) -> {
          int least = type == EntityType.PERSON ? MIN_PERSON : MIN_BODY;
          if (type != EntityType.PLACE && surface.length() >= least) {
            byHead.computeIfAbsent(surface.substring(0, 2), key -> new ArrayList<>()).add(surface);
          }
        });
    byHead
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder())));
    return byHead.isEmpty() ? settled : completed(text, settled, byHead, types);
  }

  /** Each surface's most frequent type; where two are equal, the body wins, then the person. */
  private static Map<String, EntityType> types(String text, List<Name> names) {
    Map<String, Map<EntityType, Integer>> counts = new HashMap<>();
    for (Name name : names) {
      counts
          .computeIfAbsent(name.of(text), key -> new EnumMap<>(EntityType.class))
          .merge(name.type(), 1, Integer::sum);
    }
    Map<String, EntityType> types = new HashMap<>();
    counts.forEach(
        (surface, byType) -> {
          EntityType best = EntityType.PLACE;
          int most = byType.getOrDefault(EntityType.PLACE, 0);
          for (EntityType type : List.of(EntityType.PERSON, EntityType.ORGANIZATION)) {
            int count = byType.getOrDefault(type, 0);
            if (count > 0 && count >= most) {
              best = type;
              most = count;
            }
          }
          types.put(surface, best);
        });
    return types;
  }

  private static List<Name> completed(
      String text,
      List<Name> names,
      Map<String, List<String>> byHead,
      Map<String, EntityType> types) {
    List<Name> result = new ArrayList<>();
    int next = 0;
    int covered = 0;
    for (int at = 0; at < text.length(); at++) {
      while (next < names.size() && names.get(next).start() < at) {
        next++;
      }
      Name here = next < names.size() && names.get(next).start() == at ? names.get(next) : null;
      Name longest = at < covered ? null : longest(text, at, byHead, types);
      if (here != null && at >= covered) {
        Name chosen = longest != null && longest.length() > here.length() ? longest : here;
        result.add(chosen);
        covered = chosen.end();
      } else if (longest != null && fits(longest, names, next)) {
        result.add(longest);
        covered = longest.end();
      }
    }
    return result;
  }

  private static boolean fits(Name candidate, List<Name> names, int next) {
    for (int i = next; i < names.size() && names.get(i).start() < candidate.end(); i++) {
      if (!candidate.contains(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static @org.jspecify.annotations.Nullable Name longest(
      String text, int at, Map<String, List<String>> byHead, Map<String, EntityType> types) {
    if (at + 2 > text.length()) {
      return null;
    }
    for (String surface : byHead.getOrDefault(text.substring(at, at + 2), List.of())) {
      EntityType type = types.get(surface);
      if (type != null && text.startsWith(surface, at)) {
        return new Name(at, at + surface.length(), type, 0.7);
      }
    }
    return null;
  }
}
