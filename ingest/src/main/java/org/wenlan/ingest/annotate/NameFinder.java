package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.EntityType;

/**
 * Brings together what models, segmenter and lists say about one sentence. In order of trust:
 * longest bodies, listed names, persons, places; then {@link BodyGrower} gives the bodies the words
 * they lack.
 */
final class NameFinder {

  private static final Comparator<Name> LONGEST_FIRST =
      Comparator.comparingInt(Name::length).reversed().thenComparingInt(Name::start);
  private static final Set<String> PLACE_NATURES = Set.of("ns", "nsf");
  private static final Set<String> PERSON_NATURES = Set.of("nr", "nrf");
  private static final double MODEL = 0.8;
  private static final double SEGMENTER = 0.6;

  private final Gazetteer gazetteer;
  private final PersonCheck personCheck;

  NameFinder(Gazetteer gazetteer, PersonCheck personCheck) {
    this.gazetteer = gazetteer;
    this.personCheck = personCheck;
  }

  /**
   * The candidates of the models, by kind.
   *
   * @param doubtful bodies that look like common words; believed when a second model says so
   */
  private record Candidates(
      List<Name> bodies, List<Name> persons, List<Name> places, Set<Name> doubtful) {}

  /**
   * The names of one sentence, ascending, none overlapping another.
   *
   * @param known names the document's record vouches for
   */
  List<Name> find(String text, SentenceReader.Labelled sentence, KnownNames known) {
    List<Token> tokens = sentence.tokens();
    Candidates found =
        new Candidates(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    List<Name> seconded = new ArrayList<>();
    for (List<String> labels : sentence.labellings()) {
      // The last model is the one trained on persons: the others only second the segmenter.
      seconded.addAll(found.persons());
      found.persons().clear();
      runs(text, tokens, labels, found);
    }
    List<Name> persons = new ArrayList<>(found.persons());
    persons.addAll(personsOfSegmenter(text, tokens, found.persons(), seconded));
    persons = personCheck.check(text, sentence.span(), persons);
    persons.addAll(0, CompoundSurnames.find(tokens));

    List<Name> listed = new ArrayList<>(gazetteer.find(text, sentence.span(), tokens));
    listed.addAll(known.find(text, sentence.span(), new WordBorders(tokens)));
    listed.sort(LONGEST_FIRST);
    listed.replaceAll(name -> BodyGrower.withLevel(tokens, name));
    List<Name> bodies = new ArrayList<>(BodyGrower.whole(text, tokens, found.bodies(), listed));
    bodies.sort(LONGEST_FIRST);
    found.places().sort(LONGEST_FIRST);

    List<Name> chosen = new ArrayList<>(EnterpriseNames.find(text, sentence.span(), tokens));
    addAll(bodies, chosen);
    addAll(listed.stream().filter(n -> n.type() != EntityType.PLACE).toList(), chosen);
    addAll(persons.stream().filter(n -> n.type() == EntityType.PERSON).toList(), chosen);
    addAll(listed, chosen);
    addAll(persons, chosen);
    for (Name place : found.places()) {
      List<Name> parts = inOwnWords(text, tokens, place);
      addAll(parts.isEmpty() ? List.of(place) : parts, chosen);
    }
    addAll(bySegmenter(text, tokens, PLACE_NATURES, EntityType.PLACE, 2), chosen);
    chosen.sort(Comparator.comparingInt(Name::start));
    return BodyGrower.grown(tokens, chosen);
  }

  private static void addAll(List<Name> names, List<Name> chosen) {
    for (Name name : names) {
      if (chosen.stream().noneMatch(name::overlaps)) {
        chosen.add(name);
      }
    }
  }

  private static void runs(String text, List<Token> tokens, List<String> labels, Candidates found) {
    int from = 0;
    while (from < tokens.size()) {
      EntityType type = typeOf(labels.get(from));
      int to = from + 1;
      while (to < tokens.size()
          && typeOf(labels.get(to)) == type
          && !parted(text, tokens.get(to - 1), tokens.get(to))) {
        to++;
      }
      if (type != null) {
        List<Token> run = tokens.subList(from, to);
        switch (type) {
          case ORGANIZATION -> body(text, run, found);
          case PERSON -> NameCleaner.clean(text, name(run, type), found.persons());
          default -> place(text, run, found);
        }
      }
      from = to;
    }
  }

  /** A wide blank behind the end of a body parts it from the next: 市财政局　市商务局. */
  private static boolean parted(String text, Token before, Token after) {
    if (after.word().isBlank() || before.word().isBlank()) {
      return true;
    }
    return before.end() < after.start()
        && (text.charAt(before.end()) == '\u3000'
            || ("省市县".contains(after.word()) && OrganizationWords.endsLikeOne(before.word())));
  }

  private static void body(String text, List<Token> run, Candidates found) {
    List<List<Token>> parts = new ArrayList<>();
    BodyTrimmer.trim(run, parts);
    for (List<Token> part : parts) {
      Name body = EnterpriseNames.withoutDepartment(text, name(part, EntityType.ORGANIZATION));
      if (BodyTrimmer.isBody(part) || !found.doubtful().add(body)) {
        NameCleaner.clean(text, body, found.bodies());
      }
    }
  }

  /** What ends as bodies do is one, though the model sees the building: 文江大学图书馆. */
  private static void place(String text, List<Token> run, Candidates found) {
    if (PlaceCheck.isBody(run)) {
      body(text, run, found);
    } else if (PlaceCheck.isPlace(run)) {
      NameCleaner.clean(text, name(run, EntityType.PLACE), found.places());
    }
  }

  private static Name name(List<Token> run, EntityType type) {
    return new Name(run.getFirst().start(), run.getLast().end(), type, MODEL);
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

  /**
   * Long names unless they begin with a word that begins sentences, which a model must have seen
   * too; names of two characters only if another model agrees.
   */
  private static List<Name> personsOfSegmenter(
      String text, List<Token> tokens, List<Name> sure, List<Name> seconded) {
    List<Name> names = new ArrayList<>();
    for (Name name : bySegmenter(text, tokens, PERSON_NATURES, EntityType.PERSON, 2)) {
      boolean believed =
          name.length() == 2
              ? isAmong(seconded, name) && !isCut(tokens, name.end())
              : !PersonCheck.beginsLikeASentence(name.of(text)) || isAmong(sure, name);
      if (believed) {
        names.add(name);
      }
    }
    return names;
  }

  /** 苏问|渠: a character that is no word of its own may belong to the name. */
  private static boolean isCut(List<Token> tokens, int end) {
    return tokens.stream()
        .anyMatch(
            token ->
                token.start() == end
                    && token.word().length() == 1
                    && token.nature().matches("ng?|g|nz|nr.*|j|ag|vg"));
  }

  private static boolean isAmong(List<Name> names, Name wanted) {
    return names.stream()
        .anyMatch(name -> name.start() == wanted.start() && name.end() == wanted.end());
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
}
