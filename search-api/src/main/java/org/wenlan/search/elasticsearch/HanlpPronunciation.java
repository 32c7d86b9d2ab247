package org.wenlan.search.elasticsearch;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.find.Pronunciation;

/** Readings from HanLP's dictionary, which knows words such as 银行 and 重庆. Loads in a second. */
final class HanlpPronunciation implements Pronunciation {

  @Override
  public List<String> syllables(String text) {
    List<Pinyin> read = PinyinDictionary.convertToPinyin(text);
    List<String> syllables = new ArrayList<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      Pinyin pinyin = read.get(i);
      syllables.add(
          pinyin == Pinyin.none5
              ? Character.toString(text.codePointAt(i))
              : pinyin.getPinyinWithoutTone());
    }
    return syllables;
  }
}
