package org.wenlan.reports.batch;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.query.SearchField;
import org.wenlan.core.search.Question;
import org.wenlan.reports.BatchRefusedException;
import org.wenlan.reports.BatchSearch.Row;
import org.wenlan.reports.BatchSearch.Status;

/** What the rows of a table ask, by the names of its columns. */
final class QueryTable {

  private static final List<String> EXPRESSION = List.of("检索式", "专业检索式", "EXPRESSION");
  private static final List<String> WORDS = List.of("检索词", "QUERY");
  private static final List<String> NAME = List.of("名称", "题名", "NAME");
  private static final List<String> NOTE = List.of("备注", "NOTE");
  private static final List<String> FIELD = List.of("字段", "检索字段", "FIELD");
  private static final int MOST_SHOWN = 200;

  private final int expression;
  private final int words;
  private final int name;
  private final int note;
  private final int field;

  private QueryTable(TableRow head) {
    expression = column(head, EXPRESSION);
    words = column(head, WORDS);
    name = column(head, NAME);
    note = column(head, NOTE);
    field = column(head, FIELD);
    if (expression < 0 && words < 0) {
      throw new BatchRefusedException("第一行应为列名，其中要有“检索式”或“检索词”；另可有“名称”“备注”“字段”");
    }
  }

  /**
   * The rows below the head; bad ones with what is wrong with them.
   *
   * @throws BatchRefusedException if the head does not name what is asked, or nothing is
   */
  static List<Row> rows(List<TableRow> table) {
    QueryTable columns = new QueryTable(table.getFirst());
    List<Row> rows = table.stream().skip(1).map(columns::row).toList();
    if (rows.isEmpty()) {
      throw new BatchRefusedException("列名之下没有检索式");
    }
    return rows;
  }

  private static int column(TableRow head, List<String> names) {
    for (int i = 0; i < head.cells().size(); i++) {
      String title = Normalizer.normalize(head.cell(i), Normalizer.Form.NFKC).strip();
      if (names.contains(title.toUpperCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private Row row(TableRow row) {
    String typed = row.cell(expression).isEmpty() ? row.cell(words) : row.cell(expression);
    try {
      Question question = question(row);
      return row(row, question instanceof Question.Expert, question.text(), Status.WAITING, "");
    } catch (IllegalArgumentException e) {
      return row(row, false, cut(typed), Status.BAD, String.valueOf(e.getMessage()));
    }
  }

  private Row row(TableRow row, boolean expert, String text, Status status, String problem) {
    return new Row(
        row.number(),
        cut(row.cell(name)),
        cut(row.cell(note)),
        expert,
        text,
        status,
        problem,
        0,
        0);
  }

  /**
   * @throws IllegalArgumentException if the row asks nothing, or nothing that can be read
   */
  private Question question(TableRow row) {
    String expert = row.cell(expression);
    String plain = row.cell(words);
    String asked = row.cell(field);
    if (!expert.isEmpty() && !plain.isEmpty()) {
      throw new IllegalArgumentException("检索式与检索词只能填一个");
    }
    if (expert.isEmpty() && plain.isEmpty()) {
      throw new IllegalArgumentException("检索式和检索词都是空的");
    }
    if (!expert.isEmpty()) {
      if (!asked.isEmpty()) {
        throw new IllegalArgumentException("“字段”只与检索词连用，检索式里请直接写字段");
      }
      return readable(Expression.parse(expert));
    }
    if (!asked.isEmpty()) {
      return readable(new InField(field(asked), Match.EXACT, terms(plain)));
    }
    if (plain.length() > Question.Words.MAX_CHARS) {
      throw new IllegalArgumentException("检索词最长 %d 字".formatted(Question.Words.MAX_CHARS));
    }
    return new Question.Words(plain);
  }

  private static SearchField field(String word) {
    return SearchField.named(word)
        .filter(field -> field != SearchField.YEAR)
        .orElseThrow(
            () -> new IllegalArgumentException("没有可用的字段“%s”，例如 TI 或 题名".formatted(cut(word))));
  }

  private static Operand terms(String plain) {
    List<Operand> terms = Stream.of(plain.split("\\s+", -1)).<Operand>map(Term::new).toList();
    return terms.size() == 1 ? terms.getFirst() : new All(terms);
  }

  /** What is kept is read again when its turn comes. */
  private static Question readable(Expression expression) {
    try {
      return new Question.Expert(Expression.parse(expression.text()));
    } catch (QuerySyntaxException e) {
      throw new IllegalArgumentException("检索式的规范写法过长，请拆成几行");
    }
  }

  /** What a row asks, as it was kept. */
  static Optional<Question> question(Row row) {
    return row.status() == Status.BAD
        ? Optional.empty()
        : Optional.of(
            row.expert()
                ? new Question.Expert(Expression.parse(row.question()))
                : new Question.Words(row.question()));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MOST_SHOWN));
  }
}
