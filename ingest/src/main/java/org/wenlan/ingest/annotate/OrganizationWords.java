package org.wenlan.ingest.annotate;

import java.util.List;
import java.util.Set;

/** Words at the end of a body's name (机构后缀), and the rule that grows a name up to them. */
final class OrganizationWords {

  private static final List<String> ENDINGS =
      List.of(
          "委员会", "人民政府", "政府", "图书馆", "博物馆", "文化馆", "美术馆", "档案馆", "科技馆", "纪念馆", "大学", "学院", "研究院",
          "研究所", "研究会", "科学院", "设计院", "银行", "公司", "集团", "协会", "学会", "联合会", "联盟", "同盟", "总会", "理事会",
          "总局", "办公室", "办公厅", "文化厅", "法院", "检察院", "医院", "卫生院", "出版社", "报社", "杂志社", "通讯社", "电视台",
          "日报社", "中心", "分中心", "基金会", "俱乐部", "党", "厂", "学校", "中学", "小学", "党校", "军区", "支队", "大队",
          "总队", "剧院", "议会", "党委", "省委", "市委", "县委", "区委", "机关", "组委会", "管委会", "常委会", "居委会", "村委会",
          "合作社", "事务所", "分馆", "总馆", "实验室", "服务站", "工作站", "指挥部", "司令部", "领导小组", "厅", "局", "部", "队",
          "署");
  private static final Set<String> SINGLE = Set.of("厅", "局", "部", "队", "党", "厂", "署");
  private static final Set<String> ENDING_NATURES =
      Set.of("", "nis", "nt", "n", "ntu", "nto", "nit", "ntc", "nnd", "j", "nth", "nts", "nz");
  private static final Set<String> INNER_NATURES =
      Set.of(
          "", "n", "nz", "vn", "b", "j", "ns", "nsf", "nt", "nis", "ntu", "a", "gi", "g", "nx",
          "an", "ng", "m", "nit", "nto", "ntc", "v", "f", "gp", "gm", "s", "nmc", "nhm", "nl",
          "vi");
  private static final Set<String> STOPS =
      Set.of(
          "，", "。", "、", "；", "：", "？", "！", "“", "”", "（", "）", "《", "》", "的", "和", "与", "及", "在",
          "对", "向", "由", "为", "举办", "召开", "成立", "建立", "发布", "印发", "加强", "开展", "(", ")", ",", ";",
          ":", "会同", "应当", "负责", "审核", "组织", "各级");

  private OrganizationWords() {}

  /** Whether a word ends as bodies' names do. */
  static boolean endsLikeOne(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code token} may close a body's name that began with a place. */
  static boolean closes(Token token) {
    return ENDING_NATURES.contains(token.nature())
        && endsLikeOne(token.word())
        && (token.word().length() > 1 || SINGLE.contains(token.word()));
  }

  /** Whether {@code token} may stand between the place and the end of a body's name. */
  static boolean continues(Token token) {
    return INNER_NATURES.contains(token.nature()) && !STOPS.contains(token.word());
  }
}
