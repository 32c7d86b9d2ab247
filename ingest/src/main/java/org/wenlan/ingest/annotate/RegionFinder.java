package org.wenlan.ingest.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.spelling.SimplifiedChinese;

/**
 * The province or city a document belongs to, by its title, issuer or number (地区). Names are
 * simplified, in whatever characters the document is written: 廣東 and 广东 are one region.
 */
final class RegionFinder {

  private static final Pattern UNLISTED =
      Pattern.compile("^(?:中共|关于)?(?<name>[\\u4e00-\\u9fa5]{2,3})(?:省|市)(?!场|民|值|政|委)");
  private static final Pattern NO_NAME = Pattern.compile("[全各本我该外]|.*(?:城|都|超|上|股|省)$|.*[的和与]");
  private static final int LONGEST = 11;

  private static final Map<Character, String> CODES =
      Map.ofEntries(
          Map.entry('京', "北京"),
          Map.entry('津', "天津"),
          Map.entry('冀', "河北"),
          Map.entry('晋', "山西"),
          Map.entry('辽', "辽宁"),
          Map.entry('吉', "吉林"),
          Map.entry('黑', "黑龙江"),
          Map.entry('沪', "上海"),
          Map.entry('苏', "江苏"),
          Map.entry('浙', "浙江"),
          Map.entry('皖', "安徽"),
          Map.entry('闽', "福建"),
          Map.entry('赣', "江西"),
          Map.entry('鲁', "山东"),
          Map.entry('豫', "河南"),
          Map.entry('鄂', "湖北"),
          Map.entry('湘', "湖南"),
          Map.entry('粤', "广东"),
          Map.entry('桂', "广西"),
          Map.entry('琼', "海南"),
          Map.entry('渝', "重庆"),
          Map.entry('川', "四川"),
          Map.entry('黔', "贵州"),
          Map.entry('云', "云南"),
          Map.entry('陕', "陕西"),
          Map.entry('甘', "甘肃"),
          Map.entry('宁', "宁夏"));

  private final Map<String, String> shortNames = new HashMap<>();

  RegionFinder() {
    for (String line : ResourceLines.of("divisions.tsv")) {
      String[] fields = line.split("\t", -1);
      if (!fields[2].equals("-")) {
        shortNames.put(fields[1], fields[2]);
        shortNames.putIfAbsent(fields[2], fields[2]);
      }
    }
  }

  /** The region, or empty for a national document. The title goes before issuer and number. */
  Optional<String> find(String title, List<String> issuers, Optional<DocumentNumber> number) {
    Optional<String> found = in(title);
    for (String issuer : issuers) {
      found = found.or(() -> in(issuer));
    }
    boolean national =
        issuers.stream()
            .map(SimplifiedChinese::of)
            .anyMatch(issuer -> issuer.startsWith("国务院") || issuer.startsWith("中共中央"));
    return national
        ? Optional.empty()
        : found.or(
            () -> number.map(n -> CODES.get(SimplifiedChinese.of(n.agencyCode()).charAt(0))));
  }

  private Optional<String> in(String written) {
    String words = SimplifiedChinese.of(written);
    for (int start = 0; start < words.length(); start++) {
      for (int end = Math.min(words.length(), start + LONGEST); end >= start + 2; end--) {
        String region = shortNames.get(words.substring(start, end));
        if (region != null) {
          return Optional.of(region);
        }
      }
    }
    Matcher unlisted = UNLISTED.matcher(words);
    return unlisted.find() && !NO_NAME.matcher(unlisted.group("name")).lookingAt()
        ? Optional.of(unlisted.group("name"))
        : Optional.empty();
  }
}
