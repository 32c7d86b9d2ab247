package org.wenlan.testkit;

import java.util.List;
import java.util.Map;
import org.wenlan.core.find.Pronunciation;

/** Readings of the characters the finding aids are tested with; any other is read as itself. */
public final class TestPronunciation implements Pronunciation {

  private static final Map<String, String> READINGS =
      Map.ofEntries(
          Map.entry("科", "ke"),
          Map.entry("技", "ji"),
          Map.entry("计", "ji"),
          Map.entry("查", "cha"),
          Map.entry("新", "xin"),
          Map.entry("心", "xin"),
          Map.entry("星", "xing"),
          Map.entry("澜", "lan"),
          Map.entry("南", "nan"),
          Map.entry("州", "zhou"),
          Map.entry("图", "tu"),
          Map.entry("书", "shu"),
          Map.entry("馆", "guan"));

  @Override
  public List<String> syllables(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(character -> READINGS.getOrDefault(character, character))
        .toList();
  }
}
