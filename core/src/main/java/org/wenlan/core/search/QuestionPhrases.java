package org.wenlan.core.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.SearchField;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.QueryPiece;
import org.wenlan.core.vocabulary.VocabularyEntry;

/**
 * Where the vocabulary has a say in a question: in plain words; in an expert query in the words of
 * running text and names that are asked for by {@code %} or {@code %=}. What is exact ({@code =}),
 * in double quotes, cut off ({@code *}), a person, a class or a number is taken as it is written.
 */
public final class QuestionPhrases {

  private QuestionPhrases() {}

  /** Whether the vocabulary holds for {@code term} of {@code field}. */
  public static boolean hold(SearchField field, Match match, Operand.Term term) {
    return hold(field, match) && !term.literal();
  }

  /** Whether the vocabulary holds for words of {@code field}. */
  public static boolean hold(SearchField field, Match match) {
    return match != Match.EXACT
        && switch (field) {
          case SUBJECT,
              TITLE_KEYWORD_ABSTRACT,
              TITLE,
              KEYWORD,
              ABSTRACT,
              FULL_TEXT,
              INSTITUTION,
              SOURCE ->
              true;
          case AUTHOR, CLASS_NUMBER, NUMBER, YEAR -> false;
        };
  }

  /** The synonyms that are looked for beside what is written, in order, each once. */
  public static List<String> others(Question question, PhraseTable table) {
    Set<String> others = new LinkedHashSet<>();
    texts(question)
        .flatMap(text -> table.cut(text).stream())
        .map(QueryPiece::others)
        .forEach(others::addAll);
    return List.copyOf(others);
  }

  /** The entries that have a say in {@code question}, in order, each once. */
  public static List<VocabularyEntry> entries(Question question, PhraseTable table) {
    return texts(question).flatMap(text -> table.usedBy(text).stream()).distinct().toList();
  }

  private static Stream<String> texts(Question question) {
    return switch (question) {
      case Question.Words(String text) -> Stream.of(text);
      case Question.Expert(Expression expression) ->
          expression
              .fields()
              .flatMap(
                  asked ->
                      asked
                          .operand()
                          .leaves()
                          .filter(Operand.Term.class::isInstance)
                          .map(Operand.Term.class::cast)
                          .filter(term -> hold(asked.field(), asked.match(), term)))
              .map(Operand.Term::text);
    };
  }
}
