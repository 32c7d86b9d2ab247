package org.wenlan.topics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.SearchParameters;

/**
 * A topic as somebody typed it, in a form or as JSON (专题草稿): fields by name, {@code q} words or
 * {@code expert} an expert query, facets by their lower-case names. Nothing in it is trusted.
 *
 * @param values values of a field; null if it is not there
 */
public record TopicDraft(Function<String, String @Nullable []> values) {

  private static final int MOST_ITEMS = 1_000;
  private static final int USUAL_ITEMS = 200;

  /**
   * Reads the fields. Blank ones have defaults: monthly, 200 items, 文摘, 08:30, from {@code today}.
   *
   * @throws TopicRefusedException with everything that has to be put right
   */
  public TopicProfile profile(LocalDate today) {
    List<String> problems = new ArrayList<>();
    Optional<SearchParameters> asked = asked(problems);
    String name = line("name", 200, "专题名称", problems);
    if (name.isEmpty()) {
      problems.add("请填写专题名称");
    }
    Optional<LocalDate> dateFrom = date("dateFrom", "文献日期下限", problems);
    LocalDate start = date("startAt", "开始日期", problems).orElse(today);
    Optional<LocalDate> end = date("endAt", "结束日期", problems);
    if (end.filter(start::isAfter).isPresent()) {
      problems.add("结束日期早于开始日期");
    }
    TopicProfile profile =
        new TopicProfile(
            name,
            text("description", 2_000, "说明", problems),
            text("purpose", 1_000, "用途", problems),
            text("inclusion", 1_000, "收录范围", problems),
            text("exclusion", 1_000, "不收范围", problems),
            asked.map(SearchParameters::question).orElse(NOTHING),
            asked.map(SearchParameters::filters).orElse(Map.of()),
            dateFrom,
            choice(Frequency.class, "frequency", Frequency.MONTHLY, "服务频率", problems),
            number(problems),
            choice(OutputForm.class, "output", OutputForm.ABSTRACTS, "产品形式", problems),
            time(problems),
            start,
            end,
            ticked("retrospective"),
            ticked("sendAtOnce"));
    if (!problems.isEmpty()) {
      throw new TopicRefusedException(problems);
    }
    return profile;
  }

  private static final org.wenlan.core.search.Question NOTHING =
      new org.wenlan.core.search.Question.Words("");

  private Optional<SearchParameters> asked(List<String> problems) {
    try {
      SearchParameters asked = SearchParameters.of(values);
      if (asked.question().text().isBlank()) {
        problems.add("请填写检索词或检索式");
      }
      if (asked.question().text().length() > 2_000) {
        problems.add("检索式最多 2000 字");
      }
      boolean longValue =
          asked.filters().values().stream()
              .anyMatch(set -> set.stream().anyMatch(value -> value.length() > 200));
      if (longValue) {
        problems.add("限定条件的值最多 200 字");
      }
      return Optional.of(asked);
    } catch (QuerySyntaxException fault) {
      problems.add("检索式写错了：" + fault.getMessage());
    } catch (IllegalArgumentException fault) {
      problems.add("检索词过长：最多 1000 字");
    }
    return Optional.empty();
  }

  /** What is typed into the field, blank if it is not there. */
  public String raw(String field) {
    String[] all = values.apply(field);
    return all == null || all.length == 0 || all[0] == null ? "" : all[0].strip();
  }

  /** Whether the box is ticked. */
  public boolean ticked(String field) {
    return List.of("true", "on", "1").contains(raw(field).toLowerCase(Locale.ROOT));
  }

  private String text(String field, int most, String label, List<String> problems) {
    String typed = raw(field).replace("\r\n", "\n");
    return checked(typed, most, label, c -> c == '\n' || c == '\t', problems);
  }

  private String line(String field, int most, String label, List<String> problems) {
    return checked(raw(field), most, label, c -> false, problems);
  }

  private static String checked(
      String typed, int most, String label, Predicate<Character> allowed, List<String> problems) {
    if (typed.length() > most) {
      problems.add("%s最多 %d 字".formatted(label, most));
      return "";
    }
    if (typed.chars().anyMatch(c -> Character.isISOControl(c) && !allowed.test((char) c))) {
      problems.add(label + "里有不可见的控制字符");
      return "";
    }
    return typed;
  }

  private Optional<LocalDate> date(String field, String label, List<String> problems) {
    try {
      return Optional.of(raw(field)).filter(typed -> !typed.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException e) {
      problems.add(label + "应写作 2026-01-31 的样子");
      return Optional.empty();
    }
  }

  private LocalTime time(List<String> problems) {
    try {
      String typed = raw("deliveryAt");
      return typed.isEmpty() ? LocalTime.of(8, 30) : LocalTime.parse(typed).withSecond(0);
    } catch (DateTimeException e) {
      problems.add("送达时间应写作 08:30 的样子");
      return LocalTime.MIDNIGHT;
    }
  }

  private int number(List<String> problems) {
    String typed = raw("maxItems");
    if (typed.isEmpty()) {
      return USUAL_ITEMS;
    }
    if (typed.matches("\\d{1,4}")) {
      int number = Integer.parseInt(typed);
      if (number >= 1 && number <= MOST_ITEMS) {
        return number;
      }
    }
    problems.add("每期篇数应为 1 至 %d".formatted(MOST_ITEMS));
    return USUAL_ITEMS;
  }

  private <E extends Enum<E>> E choice(
      Class<E> kind, String field, E usual, String label, List<String> problems) {
    String typed = raw(field);
    if (typed.isEmpty()) {
      return usual;
    }
    return Arrays.stream(kind.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(label + "不在可选范围内");
              return usual;
            });
  }
}
