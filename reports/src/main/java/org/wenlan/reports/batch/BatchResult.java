package org.wenlan.reports.batch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlan.reports.BatchSearch.Found;
import org.wenlan.reports.BatchSearch.Row;
import org.wenlan.reports.BatchSearch.Status;

/** What a batch found, as lines of a table. */
final class BatchResult {

  static final List<String> SUMMARY_HEADS =
      List.of("行号", "名称", "检索式", "状态", "命中篇数", "用时（毫秒）", "说明", "备注", "链接");
  static final List<String> FOUND_HEADS =
      List.of("行号", "名称", "序号", "题名", "文号", "日期", "来源", "段落", "链接");
  static final List<String> TABLE_HEADS =
      List.of("行号", "名称", "检索式", "状态", "命中篇数", "说明", "序号", "题名", "文号", "日期", "来源", "段落", "链接");

  /** Plain words are counted so far. */
  private static final long COUNTED = 10_000;

  private final List<Row> rows;
  private final Map<Integer, List<Found>> found;
  private final String server;

  BatchResult(List<Row> rows, List<Found> found, String server) {
    this.rows = List.copyOf(rows);
    this.found = found.stream().collect(Collectors.groupingBy(Found::row));
    this.server = server;
  }

  List<List<String>> summary() {
    return rows.stream()
        .map(
            row ->
                List.of(
                    String.valueOf(row.row()),
                    row.name(),
                    row.question(),
                    row.status().label(),
                    count(row),
                    row.status() == Status.DONE ? String.valueOf(row.tookMillis()) : "",
                    row.problem(),
                    row.note(),
                    row.status() == Status.BAD ? "" : server + "/?" + asked(row)))
        .toList();
  }

  List<List<String>> found() {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      for (Found hit : found.getOrDefault(row.row(), List.of())) {
        lines.add(joined(List.of(String.valueOf(row.row()), row.name()), document(row, hit)));
      }
    }
    return lines;
  }

  List<List<String>> table() {
    List<List<String>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> query =
          List.of(
              String.valueOf(row.row()),
              row.name(),
              row.question(),
              row.status().label(),
              count(row),
              row.problem());
      List<Found> hits = found.getOrDefault(row.row(), List.of());
      if (hits.isEmpty()) {
        lines.add(joined(query, List.of("", "", "", "", "", "", "")));
      }
      hits.forEach(hit -> lines.add(joined(query, document(row, hit))));
    }
    return lines;
  }

  private List<String> document(Row row, Found hit) {
    String place = hit.paragraph() > 0 ? "#p" + hit.paragraph() : "";
    return List.of(
        String.valueOf(hit.ordinal()),
        hit.title(),
        hit.number(),
        hit.date(),
        hit.source(),
        hit.passage(),
        server + "/documents/" + hit.document() + "?" + asked(row) + place);
  }

  private static String count(Row row) {
    if (row.status() != Status.DONE) {
      return "";
    }
    boolean cut = !row.expert() && row.count() >= COUNTED;
    return (cut ? "不少于 " : "") + row.count();
  }

  private static String asked(Row row) {
    return (row.expert() ? "expert=" : "q=")
        + URLEncoder.encode(row.question(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> joined(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }
}
