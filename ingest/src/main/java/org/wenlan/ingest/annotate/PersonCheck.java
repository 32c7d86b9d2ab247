package org.wenlan.ingest.annotate;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/**
 * Tells names of persons from common words that begin with a surname: 向社会, 安全和, 管式炉. Asks how the
 * sentence falls into words when no names are looked for.
 */
final class PersonCheck {

  private static final int LONGEST = 4;

  /** Divisions and things: 文江省, 管式炉. */
  private static final String THINGS = "炉罐泵阀釜箱柜剂液酸碱盐渣膜链板率费税券证量值员点";

  private static final String DIVISIONS = "省市县区";

  private static final String FUNCTION = "和为由与及或的在时中内外后等者第至项于其比";

  /** Surnames that are far more often prepositions, adverbs or verbs. */
  private static final String AMBIGUOUS = "向于经由依应时曾都满米区项查";

  /** Surnames, rare ones and none, that far more often begin what is said: 都有老, 才是男, 连上线. */
  private static final String OPENING = "都才前那连应又就当着过会可把被让给等真该闭拜么双盘令强上下最好这为不";

  /** Counting and pointing: 满两年, 于次月, 向其上. */
  private static final Pattern COUNTED = Pattern.compile(".+[一二两三四五六七八九十次其前本某该对靠].?");

  private static final Set<String> UNITS =
      Set.of("摩尔", "伏特", "安培", "瓦特", "牛顿", "焦耳", "赫兹", "库仑", "帕斯卡", "开尔文");

  /** First characters of what is said of units: 摩尔比, 摩尔质量, 摩尔浓度, 摩尔分数. */
  private static final String MEASURED = "比质浓分每";

  /** A word more frequent than this is no given name. */
  private static final int FREQUENT = 1_500;

  private final WordSegmenter plain;

  PersonCheck(WordSegmenter plain) {
    this.plain = plain;
  }

  /** The persons of one sentence that stand the test; those that are places are changed to such. */
  List<Name> check(String text, TextSpan sentence, List<Name> persons) {
    if (persons.isEmpty()) {
      return new ArrayList<>();
    }
    List<Token> words = plain.segment(text, sentence);
    List<Name> kept = new ArrayList<>();
    for (Name person : persons) {
      String name = person.of(text);
      char last = name.charAt(name.length() - 1);
      if (isUnit(text, person)) {
        continue;
      }
      if (name.length() < 3 || !isHan(name)) {
        kept.add(person);
      } else if (name.length() > LONGEST) {
        if (isForeign(words, person)) {
          kept.add(person);
        }
      } else if (DIVISIONS.indexOf(last) >= 0) {
        kept.add(new Name(person.start(), person.end(), EntityType.PLACE, person.confidence()));
      } else if (THINGS.indexOf(last) < 0
          && (CompoundSurnames.opens(name) || !isCommon(text, words, person))) {
        kept.add(person);
      }
    }
    return kept;
  }

  /** Whether a name begins with a word that is seldom a surname. */
  static boolean beginsLikeASentence(String name) {
    return OPENING.indexOf(name.charAt(0)) >= 0;
  }

  /** 锂铁摩尔比, 0.3摩尔: a unit bears the name, nobody is spoken of. */
  private static boolean isUnit(String text, Name person) {
    boolean counted = person.start() > 0 && Character.isDigit(text.charAt(person.start() - 1));
    boolean measures =
        person.end() < text.length() && MEASURED.indexOf(text.charAt(person.end())) >= 0;
    return (counted || measures) && UNITS.contains(person.of(text));
  }

  /** A long name is a transcription: not made of words. */
  private static boolean isForeign(List<Token> words, Name person) {
    return words.stream()
        .filter(word -> word.start() >= person.start() && word.end() <= person.end())
        .noneMatch(word -> isKnown(word) && !word.nature().startsWith("nr"));
  }

  private static boolean isHan(String name) {
    return name.codePoints().allMatch(Character::isIdeographic);
  }

  private static boolean isCommon(String text, List<Token> words, Name person) {
    List<Token> pieces = new ArrayList<>();
    for (Token word : words) {
      if (word.end() > person.start() && word.start() < person.end()) {
        if (word.start() < person.start() || word.end() > person.end()) {
          return isKnown(word);
        }
        pieces.add(word);
      }
    }
    if (pieces.isEmpty()) {
      return false;
    }
    Token first = pieces.getFirst();
    Token last = pieces.getLast();
    String name = person.of(text);
    if (pieces.size() == 1) {
      return isKnown(first) && !first.nature().startsWith("nr");
    }
    if (AMBIGUOUS.indexOf(name.charAt(0)) >= 0) {
      return COUNTED.matcher(name).matches()
          || frequency(last) >= FREQUENT
          || FUNCTION.indexOf(last.word().charAt(0)) >= 0
          || first.nature().startsWith("p");
    }
    boolean word = pieces.stream().anyMatch(piece -> piece.word().length() > 1);
    boolean functionLast = last.word().length() == 1 && FUNCTION.contains(last.word());
    boolean joined = pieces.subList(1, pieces.size()).stream().anyMatch(PersonCheck::joins);
    return joined
        || (functionLast && word)
        || (last.word().length() > 1 && last.nature().equals("v") && isKnown(last))
        || (first.word().length() > 1 && isKnown(first) && last.word().length() == 1);
  }

  private static boolean joins(Token word) {
    return word.nature().startsWith("c") && word.word().length() == 1;
  }

  private static int frequency(Token word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word.word());
    return known == null ? 0 : known.totalFrequency;
  }

  private static boolean isKnown(Token word) {
    return word.word().length() > 1 && CoreDictionary.contains(word.word());
  }
}
