package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/**
 * Names the record of a document vouches for: its issuers, its authors, the division its title and
 * its issuers begin with. They hold for this document alone, and need to be in no list.
 *
 * @param types kind of each name, in simplified characters
 */
public record KnownNames(Map<String, EntityType> types) {

  /** Of a text without a record. */
  public static final KnownNames NONE = new KnownNames(Map.of());

  private static final Pattern DIVISION =
      Pattern.compile("(?:中共)?(?<name>\\p{IsHan}{2,3}?(?:省|市|县|自治州|自治县)).*", Pattern.DOTALL);
  private static final Pattern COMMON =
      Pattern.compile(".*(?:城|超|股|都|上|门|级|辖|各|全|本|我|该|有关|相关|邻|跨|关于)[省市县].*");
  private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{3}|\\p{IsHan}+·\\p{IsHan}+");
  private static final Pattern NO_PERSON = Pattern.compile(".*[组部室网报社者会队员站局厅院所馆台]");
  private static final int SHORTEST_BODY = 4;
  private static final int LONGEST_BODY = 30;
  private static final int SHORT_NAME = 2;

  /** Names and kinds. */
  public KnownNames {
    Map<String, EntityType> folded = new TreeMap<>();
    types.forEach((name, type) -> folded.put(FoldedText.of(name), type));
    types = Map.copyOf(folded);
  }

  /** The names in title, authors and issuers of a record. */
  static KnownNames of(String title, List<String> creators, List<String> issuers) {
    Map<String, EntityType> types = new TreeMap<>();
    for (String creator : creators) {
      if (PERSON.matcher(creator).matches() && !NO_PERSON.matcher(creator).matches()) {
        types.put(creator, EntityType.PERSON);
      }
    }
    Stream.concat(issuers.stream(), creators.stream())
        .filter(body -> body.length() >= SHORTEST_BODY && body.length() <= LONGEST_BODY)
        .filter(body -> OrganizationWords.endsLikeOne(body) && body.matches("\\p{IsHan}+"))
        .forEach(body -> types.put(body, EntityType.ORGANIZATION));
    Stream.concat(Stream.of(title), issuers.stream())
        .forEach(
            words -> {
              Matcher matcher = DIVISION.matcher(words);
              if (matcher.matches() && !COMMON.matcher(matcher.group("name")).matches()) {
                types.putIfAbsent(matcher.group("name"), EntityType.PLACE);
              }
            });
    return new KnownNames(types);
  }

  /** The names in a sentence; one of two characters only where it is a word of its own. */
  List<Name> find(String text, TextSpan sentence, WordBorders borders) {
    List<Name> found = new ArrayList<>();
    // In a fixed order: where two are equally long, the first is taken.
    new TreeMap<>(types)
        .forEach(
            (name, type) -> {
              for (int at = text.indexOf(name, sentence.start());
                  at >= 0 && at + name.length() <= sentence.end();
                  at = text.indexOf(name, at + 1)) {
                if (name.length() > SHORT_NAME || borders.enclose(at, at + name.length())) {
                  found.add(new Name(at, at + name.length(), type, 1));
                }
              }
            });
    return found;
  }
}
