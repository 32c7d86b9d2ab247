package org.wenlan.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.quantity.QuantityFinder;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.And;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Expression.Or;
import org.wenlan.core.query.Expression.Without;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Except;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Operand.Truncated;
import org.wenlan.core.query.Proximity;
import org.wenlan.core.query.SearchField;

/**
 * Whether a document is one an expert query describes, by reading it character by character.
 *
 * <p>Words are characters here: there is no analyzer, so {@code =} in running text is {@code %}.
 */
final class ExpressionMatcher {

  private final AnnotatedDocument document;

  ExpressionMatcher(AnnotatedDocument document) {
    this.document = document;
  }

  boolean matches(Expression expression) {
    return switch (expression) {
      case And(List<Expression> parts) -> parts.stream().allMatch(this::matches);
      case Or(List<Expression> parts) -> parts.stream().anyMatch(this::matches);
      case Without(Expression kept, Expression dropped) -> matches(kept) && !matches(dropped);
      case Years(int first, int last) ->
          document.metadata().year().stream().anyMatch(year -> first <= year && year <= last);
      case InField(SearchField field, Match match, Operand operand) ->
          matches(field, match, operand);
      case Measured measured ->
          document.passages().stream()
              .map(passage -> passage.span().of(document.text()))
              .anyMatch(text -> QuantityFinder.find(text).stream().anyMatch(measured::isMetBy));
    };
  }

  private boolean matches(SearchField field, Match match, Operand operand) {
    return switch (operand) {
      case All(List<Operand> parts) -> parts.stream().allMatch(part -> matches(field, match, part));
      case Any(List<Operand> parts) -> parts.stream().anyMatch(part -> matches(field, match, part));
      case Except(Operand kept, Operand dropped) ->
          matches(field, match, kept) && !matches(field, match, dropped);
      case Term(String text, _) -> texts(field).anyMatch(value -> holds(value, field, match, text));
      case Truncated _, Near _, Together _ ->
          texts(field).anyMatch(value -> !places(operand, value).isEmpty());
    };
  }

  private static boolean holds(String value, SearchField field, Match match, String term) {
    String wanted = fold(term);
    return switch (match) {
      case EXACT -> isWhole(field) ? value.equals(wanted) : value.contains(wanted);
      case CONTAINS -> value.contains(wanted);
      case RELATED -> Stream.of(wanted.split("\\s+", -1)).allMatch(value::contains);
    };
  }

  private static boolean isWhole(SearchField field) {
    return switch (field) {
      case KEYWORD, AUTHOR, INSTITUTION, SOURCE, CLASS_NUMBER, NUMBER, YEAR -> true;
      case SUBJECT, TITLE_KEYWORD_ABSTRACT, TITLE, ABSTRACT, FULL_TEXT -> false;
    };
  }

  /** Folded values of the field. */
  private Stream<String> texts(SearchField field) {
    DocumentMetadata metadata = document.metadata();
    Stream<String> values =
        switch (field) {
          case SUBJECT, TITLE_KEYWORD_ABSTRACT ->
              Stream.of(Stream.of(metadata.title()), keywords(), printed("摘要")).flatMap(one -> one);
          case TITLE -> Stream.of(metadata.title());
          case KEYWORD -> keywords();
          case ABSTRACT -> printed("摘要");
          case FULL_TEXT -> Stream.of(metadata.title(), document.text());
          case AUTHOR -> metadata.creators().stream();
          case INSTITUTION -> metadata.issuers().stream();
          case SOURCE -> metadata.container().stream();
          case CLASS_NUMBER -> printed("中图分类号").flatMap(line -> Stream.of(line.split("；", -1)));
          case NUMBER -> metadata.number().map(DocumentNumber::toString).stream();
          case YEAR -> Stream.empty();
        };
    return values.map(ExpressionMatcher::fold);
  }

  private Stream<String> keywords() {
    return document.keywords().stream().map(Keyword::term);
  }

  private Stream<String> printed(String label) {
    return document
        .text()
        .lines()
        .filter(line -> line.startsWith(label + "："))
        .map(line -> line.substring(label.length() + 1));
  }

  /** Where {@code operand}, which has a place, stands in {@code text}. */
  private static List<TextSpan> places(Operand operand, String text) {
    return switch (operand) {
      case Term(String term, _) -> places(Pattern.compile(Pattern.quote(fold(term))), text);
      case Truncated(String stem) ->
          places(Pattern.compile("(?<![a-z0-9])" + Pattern.quote(fold(stem)) + "[a-z0-9]*"), text);
      case Any(List<Operand> parts) ->
          parts.stream().flatMap(part -> places(part, text).stream()).toList();
      case Near(Operand left, Operand right, int distance) ->
          pairs(places(left, text), places(right, text)).stream()
              .filter(pair -> pair.between() <= distance)
              .map(Pair::whole)
              .toList();
      case Together(Proximity within, List<Operand> parts) ->
          stretches(within, text).stream()
              .filter(
                  stretch ->
                      parts.stream()
                          .allMatch(
                              part -> places(part, text).stream().anyMatch(stretch::contains)))
              .toList();
      case All _, Except _ -> List.of();
    };
  }

  private static List<TextSpan> places(Pattern wanted, String text) {
    Matcher matcher = wanted.matcher(text);
    List<TextSpan> places = new ArrayList<>();
    while (matcher.find()) {
      places.add(new TextSpan(matcher.start(), matcher.end()));
    }
    return places;
  }

  private record Pair(TextSpan whole, int between) {}

  private static List<Pair> pairs(List<TextSpan> lefts, List<TextSpan> rights) {
    return lefts.stream()
        .flatMap(left -> rights.stream().flatMap(right -> pair(left, right).stream()))
        .toList();
  }

  private static Optional<Pair> pair(TextSpan one, TextSpan other) {
    if (one.overlaps(other)) {
      return Optional.empty();
    }
    TextSpan first = one.start() < other.start() ? one : other;
    TextSpan second = first.equals(one) ? other : one;
    return Optional.of(
        new Pair(new TextSpan(first.start(), second.end()), second.start() - first.end()));
  }

  private static List<TextSpan> stretches(Proximity within, String text) {
    return switch (within) {
      case SENTENCE -> TestPassages.sentences(text);
      case PARAGRAPH -> places(Pattern.compile(".+"), text);
    };
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
