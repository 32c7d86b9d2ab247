package org.wenlan.ingest.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentNumber;

/**
 * Finds the title at the head of a text (题名): the first lines that are neither number, mark of
 * secrecy, red head, date nor a labelled value; lines are joined until the title is whole.
 */
final class TitleReader {

  private static final int MAX_TITLE = 120;
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?:绝密|机密|秘密|内部资料|内部文件|特急|加急|特提|平急).*|\\d{1,8}|.{2,40}文件|第?[\\d一二三四五六七八九十百零〇]+号|"
              + "[（(]?(?:总?第[ \\d]+期.*)[）)]?|[-—－ \\d/第页共]+|.*[：:]|.*(?:索引号|发文字号|主题分类|发布日期)[：: ].*|"
              + "(?:签发人|主办|承办|编印).*|[#*=\\-_ ]+|(?i:table|sheet)\\d*|工作表\\d*");
  private static final Pattern STANDARD_KIND =
      Pattern.compile("(?:中华人民共和国)?.{0,12}(?:国家|行业|地方|团体|企业)标准(?:[（(].{0,20}[）)])?");
  private static final Pattern WHOLE =
      Pattern.compile(
          ".*(?:通知|意见|决定|批复|复函|函|公告|通告|报告|条例|办法|规定|细则|方案|规划|计划|要点|思路|纲要|法|答复|请示|解释|目录|指南|标准|规范|通报|纪要|"
              + "决议|命令|议案|措施|安排|规则|制度|章程|工作总结|总结|说明|导则|准则|讲话|简报|名单|公报|白皮书)(?:[（(〔].*[）)〕])?");

  /** Titles of which a matter stands in the middle: they end with the kind of the document. */
  private static final Pattern OPEN = Pattern.compile(".*关于.*");

  private static final Pattern CLOSED =
      Pattern.compile(
          ".*(?:通知|意见|决定|批复|函|公告|通告|通报|公报|报告|请示|议案|答复|决议|命令|令|纪要|解释|规定|办法|措施|说明|讲话|建议|安排)"
              + "(?:[（(〔].*[）)〕])?");

  /** Titles of notices that bring another document, whose own title is no end. */
  private static final Pattern ISSUING = Pattern.compile(".*(?:印发|转发|批转|发布|公布|颁布).*");

  private static final Pattern ISSUED =
      Pattern.compile(".*(?:通知|公告|通告|函|令|决定|批复|请示|报告)(?:[（(〔].*[）)〕])?");
  private static final Pattern DECREE = Pattern.compile(".*(?:令|公告)");
  private static final Pattern DECREE_NUMBER =
      Pattern.compile("(?:(?:19|20)\\d{2}[ ]?年[ ]?)?第[ \\d一二三四五六七八九十百零〇]+号");
  private static final Pattern NUMBERED_DECREE =
      Pattern.compile("[\\p{IsHan}、 \\u3000]{2,40}(?:令|公告)[ \\u3000]*" + DECREE_NUMBER);
  private static final Pattern NAMED = Pattern.compile("《([^《》]{2,80})》");
  private static final Pattern BODY =
      Pattern.compile(
          ".*[。；，：！？].{0,3}|第[一二三四五六七八九十]+[章条].*|[一二三四五六七八九十]+、.*|（[一二三四五六七八九十]+）.*|"
              + "[（(]\\d{4}年.*|.{1,8}[：:].*|\\d{4}年\\d{1,2}月.*(?:通过|公布|施行|批准|修订|修正).*|摘[ 　]*要.*");

  /** One cell that names something; units and dates above a table are shorter or have a colon. */
  private static final Pattern SHEET_TITLE = Pattern.compile("[^\\t：:。]*\\p{IsHan}{5}[^\\t：:。]*");

  private static final Pattern LONG_RUN = Pattern.compile("\\p{IsHan}{5}.*");
  private static final Pattern GOES_ON = Pattern.compile("^(?:关于|印发|转发|批转|工作|实施|行动|发展|管理|促进)");

  private TitleReader() {}

  /** The title; where the text has none, the name of the file without its ending. */
  static String read(CleanDocument document, CatalogueBox box) {
    return box.first("标题", "题名", "名称", "篇名", "专利名称", "发明名称", "Title")
        .map(TitleReader::tidy)
        .filter(title -> title.length() >= 2 && title.length() <= MAX_TITLE)
        .or(() -> fromSheet(document))
        .or(() -> fromText(document.text()))
        .or(() -> box.first("dc:title", "dctitle", "title").map(TitleReader::tidy))
        .filter(title -> !title.isBlank())
        .orElseGet(() -> fromFile(document.parsed().source().fileName()));
  }

  /**
   * Of a workbook, whose text begins with the name of a sheet: the first row if it is one cell, as
   * titles stand above the columns. With no such row the name of the sheet is what there is.
   */
  private static Optional<String> fromSheet(CleanDocument document) {
    List<String> lines = CatalogueBox.head(document.text(), 2);
    return TypeRules.isWorkbook(document.parsed().mediaType()) && lines.size() == 2
        ? Optional.of(lines.getLast()).filter(SHEET_TITLE.asMatchPredicate()).map(TitleReader::tidy)
        : Optional.empty();
  }

  private static Optional<String> fromText(String text) {
    List<String> lines = CatalogueBox.head(text, 15);
    for (int i = behindRedHead(lines); i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("^#+\\s*", "");
      boolean numberBelow =
          DECREE.matcher(line).matches()
              && i + 1 < lines.size()
              && DECREE_NUMBER.matcher(lines.get(i + 1)).matches();
      boolean decreeBelow =
          i + 2 < lines.size()
              && DECREE.matcher(lines.get(i + 1)).matches()
              && DECREE_NUMBER.matcher(lines.get(i + 2)).matches();
      if (decreeBelow) {
        continue;
      }
      if (numberBelow || NUMBERED_DECREE.matcher(line).matches()) {
        List<String> rest = lines.subList(i + (numberBelow ? 2 : 1), lines.size());
        return Optional.of(tidy(ofDecree(rest).orElse(line)));
      }
      if (skipped(line)) {
        continue;
      }
      if (line.length() > MAX_TITLE || line.endsWith("。")) {
        return Optional.empty();
      }
      return Optional.of(tidy(joined(line, lines.subList(i + 1, lines.size()))));
    }
    return Optional.empty();
  }

  /** The title below the number of an order or announcement, else what its first sentence names. */
  private static Optional<String> ofDecree(List<String> rest) {
    if (!rest.isEmpty()
        && rest.getFirst().contains("关于")
        && !BODY.matcher(rest.getFirst()).matches()) {
      return Optional.of(joined(rest.getFirst(), rest.subList(1, rest.size())));
    }
    Matcher named = NAMED.matcher(String.join("\n", rest));
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  /** The line behind the number that follows 文件: names of bodies above it are no title. */
  private static int behindRedHead(List<String> lines) {
    for (int i = 1; i < Math.min(9, lines.size()); i++) {
      String line = lines.get(i);
      if (lines.get(i - 1).endsWith("文件")
          && line.length() <= 40
          && DocumentNumber.find(line).isPresent()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean skipped(String line) {
    boolean number =
        DocumentNumber.find(line).isPresent()
            && line.length() <= 30
            && !WHOLE.matcher(line).matches();
    boolean date = !Dates.days(line).isEmpty() && line.length() <= 14;
    boolean standard =
        StandardHead.NUMBER.matcher(line).matches() || STANDARD_KIND.matcher(line).matches();
    return number || date || standard || NO_TITLE.matcher(line).matches();
  }

  /** Lines of a title set on several lines, up to the word that closes it. */
  private static String joined(String first, List<String> rest) {
    StringBuilder title = new StringBuilder(first);
    if (isWhole(first) || BODY.matcher(first).matches()) {
      return first;
    }
    for (String line : rest.subList(0, Math.min(3, rest.size()))) {
      if (line.startsWith("#")
          || skipped(line)
          || BODY.matcher(line).matches()
          || title.length() + line.length() > MAX_TITLE) {
        return first;
      }
      title.append(line);
      if (isWhole(title.toString())) {
        return title.toString();
      }
    }
    return first;
  }

  private static boolean isWhole(String line) {
    String title = tidy(line);
    return WHOLE.matcher(title).matches()
        && (!OPEN.matcher(title).matches() || CLOSED.matcher(title).matches())
        && (!ISSUING.matcher(title).matches() || ISSUED.matcher(title).matches());
  }

  /**
   * Blanks between Chinese characters set a title wide and mean nothing, unless they part long
   * runs: two bodies that issue together, two halves of a headline.
   */
  static String tidy(String title) {
    String[] runs = title.strip().split("[\\s\\u3000\\u00a0]+", -1);
    boolean parted = runs.length > 1 && runs.length <= 4;
    for (int i = 0; i < runs.length; i++) {
      parted &= LONG_RUN.matcher(runs[i]).matches() && (i == 0 || !GOES_ON.matcher(runs[i]).find());
    }
    if (parted) {
      return String.join(" ", runs);
    }
    return title
        .replaceAll("(?<=[^\\x00-\\x7f])[\\s\\u3000\\u00a0]+(?=[^\\x00-\\x7f])", "")
        .replaceAll("(?<=[^\\x00-\\x7f])\\s+(?=\\d{4}\\s*年)", "")
        .replaceAll("(?<=\\d{4})\\s+(?=年)", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String fromFile(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String stem = (dot > 0 ? fileName.substring(0, dot) : fileName).strip();
    return stem.isEmpty() ? "无题名" : stem;
  }
}
