package org.wenlan.ingest.annotate;

import edu.stanford.nlp.trees.international.pennchinese.RadicalMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Names of the features CoreNLP's Chinese models were trained with, as far as they look at one word
 * or at the shapes of words. The models know their features by these names and by no others.
 */
final class CrfFeatures {

  private static final int LONGEST = 4;

  private CrfFeatures() {}

  /** What a word says of its own class. */
  static Set<String> here(String word, String shape, String cluster) {
    Set<String> names = new LinkedHashSet<>();
    names.add("###");
    names.add(word + "-WORD");
    names.add(cluster + "-DISTSIM");
    names.add(shape + "-TYPE");
    String bounded = "<" + word + ">";
    for (int end = 2; end <= Math.min(LONGEST, bounded.length()); end++) {
      piece(names, bounded.substring(0, end), shape);
    }
    for (int from = Math.max(0, bounded.length() - LONGEST); from < bounded.length() - 1; from++) {
      piece(names, bounded.substring(from), shape);
    }
    radicals(names, word);
    return names;
  }

  private static void piece(Set<String> names, String piece, String shape) {
    names.add("#" + piece + "#");
    names.add("#" + piece + "#-" + shape + "-CNGram-CS");
  }

  private static void radicals(Set<String> names, String word) {
    if (word.length() == 1) {
      names.add(RadicalMap.getRadical(word.charAt(0)) + "-SINGLE-CHAR-RADICAL");
    } else {
      names.add(RadicalMap.getRadical(word.charAt(0)) + "-START-RADICAL");
      names.add(RadicalMap.getRadical(word.charAt(word.length() - 1)) + "-END-RADICAL");
    }
    for (int i = 0; i < word.length(); i++) {
      names.add(RadicalMap.getRadical(word.charAt(i)) + "-RADICAL");
    }
  }

  /** What a word says of the class of the word behind it. */
  static Set<String> asPrevious(String word, String shape, String cluster) {
    return Set.of(word + "-PW", cluster + "-PDISTSIM", shape + "-PTYPE");
  }

  /** What a word says of the class of the word before it. */
  static Set<String> asNext(String word, String shape, String cluster) {
    return Set.of(word + "-NW", cluster + "-NDISTSIM", shape + "-NTYPE");
  }

  /** What a word and its predecessor's class say of its own. */
  static Set<String> pairHere(String word, String shape, String cluster) {
    Set<String> names = new LinkedHashSet<>();
    names.add("PSEQ");
    names.add(word + "-PSEQW");
    names.add(cluster + "-PSEQcDS");
    names.add(shape + "-PSEQcS");
    names.add(shape + "-TPS2");
    ends(names, word, "-CURRENT-PREFIX", "-CURRENT-SUFFIX");
    return names;
  }

  /** What a word says of its own class and that of the word behind it. */
  static Set<String> pairAsPrevious(String word, String shape, String cluster) {
    Set<String> names = new LinkedHashSet<>();
    names.add(word + "-PSEQpW");
    names.add(cluster + "-PSEQpDS");
    names.add(shape + "-PSEQpS");
    ends(names, word, "-PREVIOUS-PREFIX", "-PREVIOUS-SUFFIX");
    return names;
  }

  private static void ends(Set<String> names, String word, String prefix, String suffix) {
    for (int length = 1; length <= Math.min(LONGEST, word.length()); length++) {
      names.add(word.substring(0, length) + prefix);
      names.add(word.substring(word.length() - length) + suffix);
    }
  }

  /**
   * What the shapes around a word say of its class.
   *
   * @param place {@code BEGIN}, {@code IN} or {@code END} of the sentence
   */
  static Set<String> shapes(String before, String here, String after, String place) {
    return Set.of(
        place + "-SENT",
        here + "-" + place + "-SENT",
        before + "..." + here + "-PCTYPE",
        here + "..." + after + "-CNTYPE",
        before + "..." + here + "..." + after + "-PCNTYPE");
  }

  /** What the shapes around a word say of its class and its predecessor's. */
  static Set<String> pairShapes(String before, String here, String after) {
    return Set.of(before + "-" + here + "-TYPES", orNull(after) + "-TNS1");
  }

  /** What a shape among the next few words says of the class of a word. */
  static Set<String> laterShape(String here, String later) {
    return Set.of(orNull(later) + "-NDISJSHAPE", here + "-" + orNull(later) + "-CNDISJSHAPE");
  }

  /** Beyond the ends of a sentence some features are named after nothing, some after "null". */
  static String orNull(String value) {
    return value.isEmpty() ? "null" : value;
  }
}
