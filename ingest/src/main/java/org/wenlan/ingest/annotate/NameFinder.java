package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/**
 * Brings together what models, segmenter and lists say about one sentence. In order of trust:
 * longest bodies, listed names, persons, places; then bodies are grown from the place they begin
 * with.
 */
final class NameFinder {

  private static final Comparator<Name> LONGEST_FIRST =
      Comparator.comparingInt(Name::length).reversed().thenComparingInt(Name::start);
  private static final Set<String> PLACE_NATURES = Set.of("ns", "nsf");
  private static final Set<String> PERSON_NATURES = Set.of("nr", "nrf");
  private static final int MAX_GROWTH = 6;
  private static final double MODEL = 0.8;
  private static final double SEGMENTER = 0.6;
  private static final double PATTERN = 0.9;

  private final Gazetteer gazetteer;

  NameFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The names of one sentence, ascending, none overlapping another.
   *
   * @param labellings one list of labels per model, each as long as {@code tokens}
   */
  List<Name> find(
      String text, TextSpan sentence, List<Token> tokens, List<List<String>> labellings) {
    List<Name> bodies = new ArrayList<>();
    List<Name> persons = new ArrayList<>();
    List<Name> places = new ArrayList<>();
    for (List<String> labels : labellings) {
      // The last model is the one trained on persons: what the others say of them does not count.
      persons.clear();
      runs(text, tokens, labels, bodies, persons, places);
    }
    bodies.sort(LONGEST_FIRST);
    places.sort(LONGEST_FIRST);
    List<Name> listed = gazetteer.find(text, sentence, new WordBorders(tokens));

    List<Name> chosen = new ArrayList<>();
    addAll(bodies, chosen);
    addAll(listed.stream().filter(n -> n.type() == EntityType.ORGANIZATION).toList(), chosen);
    addAll(persons, chosen);
    addAll(bySegmenter(text, tokens, PERSON_NATURES, EntityType.PERSON, 3), chosen);
    addAll(listed, chosen);
    for (Name place : places) {
      List<Name> parts = inOwnWords(text, tokens, place);
      addAll(parts.isEmpty() ? List.of(place) : parts, chosen);
    }
    addAll(bySegmenter(text, tokens, PLACE_NATURES, EntityType.PLACE, 2), chosen);
    chosen.sort(Comparator.comparingInt(Name::start));
    return joined(grown(tokens, chosen));
  }

  private static void addAll(List<Name> names, List<Name> chosen) {
    for (Name name : names) {
      if (chosen.stream().noneMatch(name::overlaps)) {
        chosen.add(name);
      }
    }
  }

  private static void runs(
      String text,
      List<Token> tokens,
      List<String> labels,
      List<Name> bodies,
      List<Name> persons,
      List<Name> places) {
    int from = 0;
    while (from < tokens.size()) {
      EntityType type = typeOf(labels.get(from));
      int to = from + 1;
      while (to < tokens.size() && typeOf(labels.get(to)) == type) {
        to++;
      }
      if (type != null) {
        Name run = new Name(tokens.get(from).start(), tokens.get(to - 1).end(), type, MODEL);
        NameCleaner.clean(
            text,
            run,
            type == EntityType.ORGANIZATION
                ? bodies
                : type == EntityType.PERSON ? persons : places);
      }
      from = to;
    }
  }

  private static @Nullable EntityType typeOf(String label) {
    return switch (label) {
      case "PERSON" -> EntityType.PERSON;
      case "ORGANIZATION" -> EntityType.ORGANIZATION;
      case "GPE", "LOCATION", "FACILITY", "CITY", "COUNTRY", "STATE_OR_PROVINCE" ->
          EntityType.PLACE;
      default -> null;
    };
  }

  private static List<Name> bySegmenter(
      String text, List<Token> tokens, Set<String> natures, EntityType type, int minLength) {
    List<Name> names = new ArrayList<>();
    for (Token token : tokens) {
      if (natures.contains(token.nature()) && token.word().length() >= minLength) {
        NameCleaner.clean(text, new Name(token.start(), token.end(), type, SEGMENTER), names);
      }
    }
    return names;
  }

  /** The words of a place that are places themselves, if all are: 浙江省|杭州市 are two. */
  private static List<Name> inOwnWords(String text, List<Token> tokens, Name place) {
    List<Name> parts = new ArrayList<>();
    for (Token token : tokens) {
      if (token.start() >= place.start() && token.end() <= place.end()) {
        if (!PLACE_NATURES.contains(token.nature())) {
          return List.of();
        }
        NameCleaner.clean(text, place.at(token.start(), token.end()), parts);
      }
    }
    return parts;
  }

  /** Bodies that begin with a place or a shorter body and go on to a word such as 图书馆. */
  private static List<Name> grown(List<Token> tokens, List<Name> names) {
    List<Name> result = new ArrayList<>();
    int at = 0;
    int covered = -1;
    for (Name name : names) {
      if (name.start() < covered) {
        continue;
      }
      while (at < tokens.size() && tokens.get(at).start() < name.start()) {
        at++;
      }
      Name longer = name.type() == EntityType.PERSON ? name : grow(tokens, at, name, names);
      result.add(longer);
      covered = longer.end();
    }
    return result;
  }

  private static Name grow(List<Token> tokens, int from, Name name, List<Name> names) {
    if (from >= tokens.size() || tokens.get(from).start() != name.start()) {
      return name;
    }
    int next = from;
    while (next < tokens.size() && tokens.get(next).start() < name.end()) {
      next++;
    }
    int end = name.end();
    // A word that holds place and ending at once, such as 浙江图书馆, is a body already.
    if (next > from
        && tokens.get(next - 1).end() > name.end()
        && OrganizationWords.closes(tokens.get(next - 1))) {
      end = tokens.get(next - 1).end();
    }
    int limit = Math.min(tokens.size(), next + MAX_GROWTH);
    for (int i = next; i < limit && OrganizationWords.continues(tokens.get(i)); i++) {
      if (OrganizationWords.closes(tokens.get(i))) {
        end = tokens.get(i).end();
      }
    }
    int newEnd = end;
    boolean cutsAnother =
        names.stream()
            .anyMatch(n -> n.start() < newEnd && n.end() > newEnd && n.start() >= name.end());
    return end == name.end() || cutsAnother
        ? name
        : new Name(name.start(), end, EntityType.ORGANIZATION, PATTERN);
  }

  /** A place directly before a body belongs to its name: 俄罗斯|中央银行. */
  private static List<Name> joined(List<Name> names) {
    List<Name> result = new ArrayList<>();
    for (Name name : names) {
      if (!result.isEmpty()
          && name.type() == EntityType.ORGANIZATION
          && result.getLast().type() == EntityType.PLACE
          && result.getLast().end() == name.start()) {
        Name place = result.removeLast();
        result.add(name.at(place.start(), name.end()));
      } else {
        result.add(name);
      }
    }
    return result;
  }
}
