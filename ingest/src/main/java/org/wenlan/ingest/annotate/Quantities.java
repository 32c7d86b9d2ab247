package org.wenlan.ingest.annotate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/** Amounts of money and percentages (金额, 百分比), brought to one unit. */
final class Quantities {

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:(?<=每)(?<each>平方米|人|亩|户|次|年|月|吨|件|项|册)[ \\u3000]*)?"
              + "(?<![\\d.,])(?<num>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)[ \\u3000]*"
              + "(?<mul>万亿|亿|千万|百万|万|千)?[ \\u3000]*(?<cur>美元|欧元|港元|日元|英镑|元|人民币)"
              + "(?:/(?<unit>平方米|人次|人|亩|户|吨|年|月|册|件))?");
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<num>(?:(?<![\\d%％‰])[-+])?(?<![\\d.])\\d+(?:\\.\\d+)?)[ \\u3000]*(?<unit>%|％|‰|个百分点)"
              + "|百分之(?<cn>[〇零一二三四五六七八九十百点]+)");
  private static final Map<String, Integer> ZEROS =
      Map.of("千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8, "万亿", 12);

  private Quantities() {}

  /** Adds amounts, for example {@code 12345000元} or {@code 2000元/平方米}. */
  static void amounts(String text, List<EntityMention> mentions) {
    Matcher matcher = AMOUNT.matcher(text);
    while (matcher.find()) {
      BigDecimal value = new BigDecimal(matcher.group("num").replace(",", ""));
      String multiplier = matcher.group("mul");
      if (multiplier != null) {
        value = value.scaleByPowerOfTen(ZEROS.getOrDefault(multiplier, 0));
      }
      String currency = matcher.group("cur").equals("人民币") ? "元" : matcher.group("cur");
      String unit = Optional.ofNullable(matcher.group("unit")).orElse(matcher.group("each"));
      String normal = plain(value) + currency + (unit == null ? "" : "/" + unit);
      add(EntityType.AMOUNT, matcher.start("num"), matcher.end(), normal, mentions);
    }
  }

  /** Adds percentages; a difference in percentage points keeps its unit. */
  static void percentages(String text, List<EntityMention> mentions) {
    Matcher matcher = PERCENT.matcher(text);
    while (matcher.find()) {
      String chinese = matcher.group("cn");
      Optional<String> normal =
          chinese == null
              ? Optional.of(matcher.group("num") + matcher.group("unit").replace('％', '%'))
              : ChineseNumerals.decimal(chinese).map(value -> plain(value) + "%");
      normal.ifPresent(
          form -> add(EntityType.PERCENT, matcher.start(), matcher.end(), form, mentions));
    }
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static void add(
      EntityType type, int start, int end, String normal, List<EntityMention> mentions) {
    mentions.add(new EntityMention(type, new TextSpan(start, end), normal, 1));
  }
}
