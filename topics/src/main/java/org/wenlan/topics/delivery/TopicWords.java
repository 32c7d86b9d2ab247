package org.wenlan.topics.delivery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.query.Operand;
import org.wenlan.core.search.Question;

/** Finds the words of a document that are about a topic (摘录): a sentence, verbatim. */
final class TopicWords {

  /** What may be shown of a protected work (DOMAIN 9.5). */
  static final int MAX_CHARS = 120;

  private static final int SENTENCES_READ = 2_000;

  private final List<String> words;

  TopicWords(Question question) {
    Stream<String> asked =
        switch (question) {
          case Question.Words(String text) -> Stream.of(text.split("[\\s\\u3000]+"));
          case Question.Expert(var expression) ->
              expression
                  .fields()
                  .flatMap(field -> field.operand().leaves())
                  .map(
                      leaf ->
                          switch (leaf) {
                            case Operand.Term(String text, _) -> text;
                            case Operand.Truncated(String stem) -> stem;
                            default -> "";
                          });
        };
    this.words =
        asked
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isBlank())
            .distinct()
            .toList();
  }

  /**
   * Where they stand: in the first sentence that holds most of the words asked for; at most {@value
   * #MAX_CHARS} code units of it.
   */
  TextSpan in(AnnotatedDocument document) {
    String text = document.text();
    TextSpan best = document.sentences().isEmpty() ? whole(text) : document.sentences().getFirst();
    long most = 0;
    for (TextSpan sentence : document.sentences().stream().limit(SENTENCES_READ).toList()) {
      String folded = sentence.of(text).toLowerCase(Locale.ROOT);
      long held = words.stream().filter(folded::contains).count();
      // The title repeats the reference: words further on say more, if they say as much.
      if (held > most || (held == most && held > 0 && isTitle(best, document))) {
        best = sentence;
        most = held;
      }
    }
    return cut(best, text);
  }

  private static boolean isTitle(TextSpan span, AnnotatedDocument document) {
    return span.of(document.text()).strip().equals(document.metadata().title());
  }

  private static TextSpan whole(String text) {
    return new TextSpan(0, text.length());
  }

  private TextSpan cut(TextSpan sentence, String text) {
    if (sentence.length() <= MAX_CHARS) {
      return sentence;
    }
    String folded = sentence.of(text).toLowerCase(Locale.ROOT);
    int first = words.stream().mapToInt(folded::indexOf).filter(at -> at >= 0).min().orElse(0);
    int start = sentence.start() + Math.max(0, Math.min(first - 20, sentence.length() - MAX_CHARS));
    int end = start + MAX_CHARS;
    if (Character.isLowSurrogate(text.charAt(start))) {
      start++;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return new TextSpan(start, end);
  }
}
