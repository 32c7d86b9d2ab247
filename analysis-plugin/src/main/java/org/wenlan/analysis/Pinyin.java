package org.wenlan.analysis;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.List;

/**
 * How Chinese is read aloud, in letters without tones (汉语拼音). ü is written v, as it is typed. The
 * dictionary of HanLP knows phrases: 重庆 is chongqing, 重要 is zhongyao. Loaded at first use, 0.2 s;
 * thread-safe.
 */
final class Pinyin {

  private Pinyin() {}

  /** One syllable for each code unit of {@code text}; empty where a character has no reading. */
  static List<String> syllables(String text) {
    Lexicon.load();
    List<String> syllables = new ArrayList<>();
    for (com.hankcs.hanlp.dictionary.py.Pinyin reading : HanLP.convertToPinyinList(text)) {
      boolean known = reading != com.hankcs.hanlp.dictionary.py.Pinyin.none5;
      syllables.add(known ? reading.getPinyinWithoutTone() : "");
    }
    return syllables;
  }
}
