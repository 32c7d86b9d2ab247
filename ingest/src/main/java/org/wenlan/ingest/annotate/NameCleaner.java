package org.wenlan.ingest.annotate;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts what does not belong to a name: titles of persons, posts behind a body, conjunctions. A
 * candidate that is no name at all disappears.
 */
final class NameCleaner {

  private static final int MAX_LENGTH = 40;

  private static final Pattern PERSON_TAIL =
      Pattern.compile("(.+?)(?:先生|女士|小姐|教授|思想|理论|同志|夫人|老师|院士|馆长|说|在|的)");
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}·•．.\\-（）() ]+");
  private static final Pattern PERSON_PAIR = Pattern.compile("(.{2,})[和与、](.{2,})");
  private static final Pattern NO_PERSON =
      Pattern.compile("[\\d\\p{Punct}]+|.*[，。；：！？…“”《》].*|沙龙|[万亿千百]字.*");

  private static final Pattern NO_PLACE =
      Pattern.compile(
          ".+元|.+分|西方|东方|街道|.*方|.*军|小城镇|.*环境|各[省市县区].*|全[省市县国]|"
              + "高新区|开发区|园区|社区|小区|景区|灾区|山区|地区|特区|城区|郊区|新区|辖区|县级市|地级市|直辖市|"
              + "自治[区州县旗]|.*级以上.*|第.*[条款项章].*");
  private static final Pattern COUNTRY_PAIR = Pattern.compile("[中美日俄英法德韩朝印巴以欧亚非澳加台港]{2}");
  private static final Set<String> NO_PAIR = Set.of("巴西", "印尼", "中非", "欧亚", "中亚", "加印", "加非");
  private static final Pattern PLACE_IN_WORD =
      Pattern.compile("(?<people>.{2,})人|新(?<era>中国)|[访侵驻对](?<land>.{2,})|.*内的(?<rest>.+)");

  /** What a body makes or keeps is not the body: 新浪微博 is an offer of 新浪. */
  private static final Pattern PRODUCT =
      Pattern.compile("(.{2,}?)(?:官方)?(?:微博|微信|官网|手机|客户端|平板|平板电脑|处理器|笔记本)[A-Za-z0-9]*");

  private static final Pattern POST =
      Pattern.compile("(.+(?:部|局|厅|院|馆|校|行|队|厂|社|委))(?:长|副.?长|书记|主任)");
  private static final Pattern ORGANIZATION_LIST =
      Pattern.compile("(?<head>.+?)(?:以及|及|和|与|、)(?<tail>[^及和与、]{2,})");
  private static final Pattern BRACKETS = Pattern.compile("[（(《》）)“”〈〉【】\\[\\]；;：:，,。]");
  private static final Set<String> TOO_GENERAL =
      Set.of(
          "政府", "中央", "公司", "学校", "大学", "银行", "委员会", "警方", "机关", "部门", "单位", "企业", "图书馆", "人民政府",
          "集团", "中心", "党", "院校", "高校", "民主党派", "共产党员", "本馆", "协会", "学会", "全国", "新政府", "有限公司",
          "人民法院", "人民检察院", "行业协会", "常委会", "常务委员会", "公安机关", "国家机关", "联席会议", "业主委员会", "村民委员会",
          "居民委员会", "街道办事处", "检察委员会", "审判委员会", "专门委员会", "基金会", "监事会", "董事会", "县级", "本院");

  private NameCleaner() {}

  /** Adds to {@code kept} what is left of a candidate: none, one or two names. */
  static void clean(String text, Name name, List<Name> kept) {
    Name trimmed = trim(text, name);
    if (trimmed == null || trimmed.length() > MAX_LENGTH) {
      return;
    }
    switch (trimmed.type()) {
      case PERSON -> cleanPerson(text, trimmed, kept);
      case PLACE -> cleanPlace(text, trimmed, kept);
      case ORGANIZATION -> cleanOrganization(text, trimmed, kept);
      default -> throw new IllegalArgumentException("not a name: " + trimmed);
    }
  }

  private static void cleanPerson(String text, Name name, List<Name> kept) {
    Name person = group(PERSON_TAIL, text, name);
    String words = person.of(text);
    Matcher sign = SIGN.matcher(words);
    if (sign.find()) {
      // A line of forwarded posts: 马//@王小文:@李小澜.
      if (person.start() + sign.end() < person.end()) {
        cleanPerson(text, person.at(person.start() + sign.end(), person.end()), kept);
      }
      if (sign.start() > 0) {
        cleanPerson(text, person.at(person.start(), person.start() + sign.start()), kept);
      }
      return;
    }
    Matcher pair = PERSON_PAIR.matcher(words);
    if (pair.matches()) {
      kept.add(person.at(person.start(), person.start() + pair.end(1)));
      kept.add(person.at(person.start() + pair.start(2), person.end()));
    } else if (words.length() >= 2 && !NO_PERSON.matcher(words).matches()) {
      kept.add(person);
    }
  }

  private static void cleanPlace(String text, Name name, List<Name> kept) {
    String words = name.of(text);
    if (COUNTRY_PAIR.matcher(words).matches() && !NO_PAIR.contains(words)) {
      kept.add(name.at(name.start(), name.start() + 1));
      kept.add(name.at(name.start() + 1, name.end()));
      return;
    }
    if (NO_PLACE.matcher(words).matches()
        || words.length() < 2
        || text.startsWith("国籍", name.end())) {
      return;
    }
    Matcher inner = PLACE_IN_WORD.matcher(words);
    if (inner.matches()) {
      for (int group = 1; group <= inner.groupCount(); group++) {
        if (inner.start(group) >= 0) {
          kept.add(name.at(name.start() + inner.start(group), name.start() + inner.end(group)));
          return;
        }
      }
    }
    kept.add(name);
  }

  private static void cleanOrganization(String text, Name name, List<Name> kept) {
    Name body = group(PRODUCT, text, group(POST, text, name));
    String words = body.of(text);
    if (BRACKETS.matcher(words).find() || isStatus(text, body)) {
      return;
    }
    Matcher list = ORGANIZATION_LIST.matcher(words);
    if (list.matches() && OrganizationWords.endsLikeOne(list.group("tail"))) {
      boolean both = OrganizationWords.endsLikeOne(list.group("head"));
      boolean oneName = words.matches(".*(?:委员会|部|局|厅|署)");
      if (both || !oneName) {
        if (both) {
          cleanOrganization(text, body.at(body.start(), body.start() + list.end("head")), kept);
        }
        cleanOrganization(text, body.at(body.start() + list.start("tail"), body.end()), kept);
        return;
      }
    }
    boolean brokenList = list.matches() && !OrganizationWords.endsLikeOne(words);
    if (words.length() >= 2 && !brokenList && !TOO_GENERAL.contains(words)) {
      kept.add(body);
    }
  }

  /** 中共党员 is what somebody is; the party is not spoken of. */
  static boolean isStatus(String text, Name body) {
    return body.of(text).equals("中共")
        && (text.startsWith("党员", body.end()) || text.startsWith("预备党员", body.end()));
  }

  private static Name group(Pattern pattern, String text, Name name) {
    Matcher matcher = pattern.matcher(name.of(text));
    return matcher.matches() ? name.at(name.start(), name.start() + matcher.end(1)) : name;
  }

  /** The name without blanks and signs at its ends; null if nothing readable is left. */
  private static @org.jspecify.annotations.Nullable Name trim(String text, Name name) {
    int start = name.start();
    int end = name.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && text.charAt(end - 1) != '）'
        && text.charAt(end - 1) != ')') {
      end--;
    }
    boolean letters = text.substring(start, end).codePoints().anyMatch(Character::isLetter);
    return letters && text.substring(start, end).indexOf('\n') < 0 ? name.at(start, end) : null;
  }
}
