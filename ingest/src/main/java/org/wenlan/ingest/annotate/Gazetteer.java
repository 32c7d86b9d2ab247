package org.wenlan.ingest.annotate;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/**
 * Names known beforehand: administrative divisions and public bodies (名称表). Immutable; a text is
 * read once, whatever the number of names.
 */
final class Gazetteer {

  private static final int SHORT_NAME = 2;

  private final AhoCorasickDoubleArrayTrie<EntityType> names = new AhoCorasickDoubleArrayTrie<>();
  private final Map<String, String> regions = new HashMap<>();

  /** Bodies that share their names with cities and persons: they count where sport is spoken of. */
  private final Set<String> teams = new HashSet<>(ResourceLines.of("teams.txt"));

  private static final Pattern SPORT =
      Pattern.compile(
          "[英中]超|[意西德法中]甲|欧冠|联赛|杯赛|球[队员迷门场]|足球|篮球|赛季|赛事|赛程|比赛|[主客]场|[主客]队|[主客]胜|[主客]战|平局|进球|射门|"
              + "对阵|迎战|做客|盘口|赔率|让球|胜平负|胜负|降级|积分|排名|榜首|主帅|主教练|教练|门将|前锋|后卫|中场|首发|伤停|转会|"
              + "[vV][sS]|\\d[比:：-]\\d|[一二三四两]球|大胜|取胜|连胜|不败|[败胜负平]率");

  Gazetteer() {
    TreeMap<String, EntityType> entries = new TreeMap<>();
    for (String line : ResourceLines.of("divisions.tsv")) {
      String[] fields = line.split("\t", -1);
      entries.put(fields[1], EntityType.PLACE);
      if (!fields[2].equals("-")) {
        entries.put(fields[2], EntityType.PLACE);
        regions.put(fields[1], fields[2]);
        regions.put(fields[2], fields[2]);
      }
    }
    entries.put("中华人民共和国", EntityType.PLACE);
    for (String line : ResourceLines.of("organizations.txt")) {
      entries.put(line, EntityType.ORGANIZATION);
    }
    teams.forEach(team -> entries.put(team, EntityType.ORGANIZATION));
    names.build(entries);
  }

  /** The short name of a province or city, for example {@code 浙江} for {@code 浙江省}. */
  Optional<String> shortRegion(String name) {
    return Optional.ofNullable(regions.get(name));
  }

  /**
   * The listed names in a sentence, the longest first where two overlap. A name of two characters
   * counts only where it is a word of its own: 中山 in 发展中山区 is none; nor is 教育部 one in 教育部门.
   */
  List<Name> find(String text, TextSpan sentence, List<Token> words) {
    WordBorders borders = new WordBorders(words);
    List<Name> hits = new ArrayList<>();
    String spoken = sentence.of(text);
    names.parseText(
        spoken,
        (begin, end, type) -> {
          Name hit = new Name(sentence.start() + begin, sentence.start() + end, type, 1);
          boolean whole = hit.length() > SHORT_NAME || borders.enclose(hit.start(), hit.end());
          if (whole
              && !text.startsWith("部门", hit.end() - 1)
              && !NameCleaner.isStatus(text, hit)
              && (!teams.contains(hit.of(text)) || SPORT.matcher(spoken).find())) {
            hits.add(hit);
          }
        });
    hits.sort(Comparator.comparingInt(Name::length).reversed().thenComparingInt(Name::start));
    return hits;
  }
}
