package org.wenlan.core.find;

import java.util.List;

/** How Chinese is read (读音). Thread-safe. */
public interface Pronunciation {

  /**
   * Reads. One entry for each code point of {@code text}: of a Chinese character its pinyin in
   * lower case without tone, ü written v, read as the words around it ask for (银行 is yin hang); of
   * any other the character itself.
   */
  List<String> syllables(String text);
}
