package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.TextSpan;

/** Titles between 《 and 》 and document numbers in running text (引用). */
final class Citations {

  private static final Pattern TITLE =
      Pattern.compile(
          "《(?<title>(?:[^《》\\n]|《[^《》\\n]*》){2,120})》"
              + "(?:[ \\u3000]*[（(][ \\u3000]*(?:以下简称[^（）()]{0,20}|(?<no>[^（）()\\n]{0,4}[^（）()\\n]{2,24}号)"
              + "(?:[，,；;][^（）()\\n]{0,30})?)[ \\u3000]*[）)])?");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?<agency>[\\u4e00-\\u9fa5]{2,20}?)(?<kind>令|公告)[ \\u3000]*"
              + "(?:[〔\\[（(]?(?<year>(?:19|20)\\d{2})[〕\\]）)]?[ \\u3000]*年?[ \\u3000]*)?"
              + "第[ \\u3000]*(?<no>[\\d一二三四五六七八九十百零〇]{1,6})[ \\u3000]*号");

  /**
   * A reference to another document.
   *
   * @param span the whole reference with brackets and number
   * @param title between the outer signs, empty if only a number stands there
   * @param number its document number
   */
  record Found(TextSpan span, Optional<String> title, Optional<DocumentNumber> number) {}

  /**
   * A document number where it stands.
   *
   * @param span its characters, words before the agency code left out
   * @param value normal form
   */
  record Numbered(TextSpan span, DocumentNumber value) {}

  /**
   * The number of an order or announcement, for example 国务院令第711号.
   *
   * @param span its characters
   * @param normalForm without blanks
   */
  record Order(TextSpan span, String normalForm) {}

  private Citations() {}

  /**
   * References in a stretch of text, in order; a number inside a title's brackets belongs to it.
   */
  static List<Found> find(String text, TextSpan where) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = TITLE.matcher(text).region(where.start(), where.end());
    while (matcher.find()) {
      Optional<DocumentNumber> number =
          Optional.ofNullable(matcher.group("no")).flatMap(DocumentNumber::find);
      String title = matcher.group("title").replaceAll("[ \\u3000]+", "");
      found.add(
          new Found(new TextSpan(matcher.start(), matcher.end()), Optional.of(title), number));
    }
    for (Numbered number : numbers(text, where)) {
      if (found.stream().noneMatch(f -> f.span().overlaps(number.span()))) {
        found.add(new Found(number.span(), Optional.empty(), Optional.of(number.value())));
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  /** Document numbers, in order. */
  static List<Numbered> numbers(String text, TextSpan where) {
    List<Numbered> numbers = new ArrayList<>();
    Matcher matcher =
        DocumentNumber.PATTERN.matcher(halfWidth(text)).region(where.start(), where.end());
    while (matcher.find()) {
      DocumentNumber.at(matcher)
          .ifPresent(
              value -> {
                int start = matcher.end("agency") - value.agencyCode().length();
                numbers.add(new Numbered(new TextSpan(start, matcher.end()), value));
              });
    }
    return numbers;
  }

  /** Numbers of orders and announcements, in order. */
  static List<Order> orders(String text, TextSpan where) {
    List<Order> orders = new ArrayList<>();
    Matcher matcher = ORDER.matcher(text).region(where.start(), where.end());
    while (matcher.find()) {
      String normal = matcher.group().replaceAll("[ \\u3000]", "");
      orders.add(new Order(new TextSpan(matcher.start(), matcher.end()), normal));
    }
    return orders;
  }

  private static CharSequence halfWidth(String text) {
    if (text.chars().noneMatch(c -> c >= '０' && c <= '９')) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '０' && c <= '９') {
        folded.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return folded;
  }
}
