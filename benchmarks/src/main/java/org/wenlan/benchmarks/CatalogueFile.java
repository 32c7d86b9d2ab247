package org.wenlan.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.wenlan.catalogue.marc.ControlField;
import org.wenlan.catalogue.marc.DataField;
import org.wenlan.catalogue.marc.Iso2709Writer;
import org.wenlan.catalogue.marc.Leader;
import org.wenlan.catalogue.marc.MarcEncoding;
import org.wenlan.catalogue.marc.MarcRecord;

/** A catalogue of books that do not exist, as long as wanted and always the same. */
final class CatalogueFile {

  private static final Leader LEADER = new Leader("00000nam0 2200000   450 ");
  private static final List<String> PLACES =
      List.of("澜州", "文江", "云渡", "青浦岭", "临泽", "望川", "石桥", "南屏", "松原口", "白沙");
  private static final List<String> THINGS =
      List.of("数字经济", "县域产业", "公共图书馆", "地方文献", "乡村振兴", "水利工程", "纺织工业", "新能源", "社区治理", "职业教育");
  private static final List<String> VIEWS =
      List.of("发展研究", "史料汇编", "调查报告", "概论", "问题与对策", "百年志", "案例集", "政策解读", "年度分析", "口述史");
  private static final List<String> NAMES =
      List.of("林知秋", "沈望舒", "顾长风", "江映雪", "陆云舟", "苏见山", "方景行", "谢灵溪", "叶听松", "程远志");
  private static final List<String> CLASSES =
      List.of(
          "F127", "G259.27", "K295", "TV512", "TS101", "TK01", "D669.3", "G719.2", "Z812.7",
          "F426");

  private CatalogueFile() {}

  /** Writes {@code records} different records in GB 18030. */
  static Path write(Path file, int records) throws IOException {
    Random random = new Random(20260301);
    Iso2709Writer writer = new Iso2709Writer(MarcEncoding.GB18030);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int number = 1; number <= records; number++) {
        out.write(writer.write(record(number, random)));
      }
    }
    return file;
  }

  private static MarcRecord record(int number, Random random) {
    String place = pick(PLACES, random);
    String thing = pick(THINGS, random);
    String author = pick(NAMES, random);
    String year = String.valueOf(1980 + random.nextInt(46));
    return new MarcRecord(
        LEADER,
        List.of(
            new ControlField("001", "WJ%09d".formatted(number)),
            new ControlField("005", "20260301093015.0"),
            DataField.of(
                "010",
                "  ",
                "a",
                "978-7-5999-%05d-%d".formatted(number % 100_000, number % 10),
                "d",
                "CNY58.00"),
            DataField.of("100", "  ", "a", "20260301d" + year + "    em y0chiy0120    ea"),
            DataField.of("101", "0 ", "a", "chi"),
            DataField.of("102", "  ", "a", "CN", "b", "330000"),
            DataField.of(
                "200",
                "1 ",
                "a",
                place + thing + pick(VIEWS, random),
                "e",
                "第" + number + "种",
                "f",
                author + "著"),
            DataField.of("210", "  ", "a", place, "c", place + "人民出版社", "d", year),
            DataField.of("215", "  ", "a", 100 + random.nextInt(500) + "页", "d", "24cm"),
            DataField.of(
                "330",
                "  ",
                "a",
                "本书以%s为例，论述%s的由来、现状与前景，收录%s年以来的调查数据，并就%s提出建议。"
                    .formatted(place, thing, year, pick(THINGS, random))),
            DataField.of("606", "0 ", "a", thing, "x", "研究", "y", place),
            DataField.of("690", "  ", "a", pick(CLASSES, random), "v", "5"),
            DataField.of("701", " 0", "a", author, "4", "著"),
            DataField.of("801", " 0", "a", "CN", "b", "WJL", "c", "20260301")));
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
