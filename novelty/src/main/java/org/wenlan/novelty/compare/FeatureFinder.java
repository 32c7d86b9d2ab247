package org.wenlan.novelty.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.TextSpan;
import org.wenlan.novelty.Feature;

/**
 * Reads one document for features, sentence by sentence (特征比对).
 *
 * <ul>
 *   <li>相同: a sentence holds a word of the feature, and the sentence, one beside it, or the title
 *       speaks of the object of the project.
 *   <li>相近: the word is there, but the object is another.
 *   <li>部分公开: no word of the feature, but most of its wording, and the object.
 *   <li>待复核: the word stands after 代替, 不用 and the like, or about half of the wording is there.
 *   <li>未见: none of these.
 * </ul>
 *
 * <p>Linear in the text for each feature. Not for use by two threads.
 */
final class FeatureFinder {

  private static final double PARTLY = 0.75;
  private static final double TO_CHECK = 0.6;
  private static final int MIN_PAIRS = 4;
  private static final Pattern HEAD_LINE =
      Pattern.compile("^(?:题\\s*名|标题|发明名称|关键词|主题词|title|keywords|key words)\\s*:");
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:代替|替代|取代|不用|不使用|不采用|不加入|不添加|不含|无需|未采用|未使用|避免使用|而非|有别于|without)[^，。；,;]{0,2}$");

  private final AnnotatedDocument document;
  private final int maxQuoteChars;
  private final List<TextSpan> sentences;
  private final List<String> folded = new ArrayList<>();
  private final boolean[] inContext;
  private final boolean objectNamed;

  /** Sentences of the body first: a line such as 题名 or 关键词 is quoted only if nothing else is. */
  private final List<Integer> order = new ArrayList<>();

  /**
   * @param context words for the object of the project
   */
  FeatureFinder(AnnotatedDocument document, List<String> context, int maxQuoteChars) {
    this.document = document;
    this.maxQuoteChars = maxQuoteChars;
    this.sentences =
        document.sentences().isEmpty() ? document.document().paragraphs() : document.sentences();
    List<String> words = context.stream().map(Folding::fold).toList();
    boolean titled =
        Folding.holdsAny(Folding.fold(document.metadata().title()), words)
            || document.keywords().stream()
                .limit(8)
                .anyMatch(k -> Folding.holdsAny(Folding.fold(k.term()), words));
    boolean[] holds = new boolean[sentences.size()];
    boolean any = titled;
    for (int i = 0; i < holds.length; i++) {
      folded.add(Folding.fold(sentences.get(i).of(document.text())));
      holds[i] = Folding.holdsAny(folded.get(i), words);
      any |= holds[i];
    }
    this.objectNamed = any;
    for (int i = 0; i < holds.length; i++) {
      if (!HEAD_LINE.matcher(folded.get(i)).find()) {
        order.add(i);
      }
    }
    for (int i = 0; i < holds.length; i++) {
      if (HEAD_LINE.matcher(folded.get(i)).find()) {
        order.add(i);
      }
    }
    this.inContext = new boolean[holds.length];
    for (int i = 0; i < holds.length; i++) {
      inContext[i] =
          titled || holds[i] || (i > 0 && holds[i - 1]) || (i + 1 < holds.length && holds[i + 1]);
    }
  }

  /** What the document says about the feature. */
  Cell find(Feature feature) {
    Optional<Cell> literal = byTerm(feature);
    return literal.orElseGet(
        () -> byWording(feature).orElseGet(() -> Cell.absent(feature.label())));
  }

  private Optional<Cell> byTerm(Feature feature) {
    Optional<Cell> best = Optional.empty();
    for (String term : feature.terms()) {
      String word = Folding.fold(term);
      for (int i : order) {
        int at = Folding.find(folded.get(i), word, 0);
        if (at < 0) {
          continue;
        }
        Cell cell = judge(feature, term, i, at);
        if (best.isEmpty() || cell.value().compareTo(best.get().value()) < 0) {
          best = Optional.of(cell);
        }
        if (cell.value() == CellValue.SAME) {
          break;
        }
      }
      if (best.isPresent() && best.get().value() == CellValue.SAME) {
        return best;
      }
    }
    return best;
  }

  private Cell judge(Feature feature, String term, int sentence, int at) {
    String before = folded.get(sentence).substring(Math.max(0, at - 12), at);
    Optional<Evidence> evidence =
        Optional.of(quote(sentence, sentences.get(sentence).start() + at, term.length()));
    if (REFUSED.matcher(before).find()) {
      return new Cell(
          feature.label(), CellValue.TO_CHECK, evidence, "“%s”处于否定或替代语境".formatted(term));
    }
    if (inContext[sentence]) {
      return new Cell(feature.label(), CellValue.SAME, evidence, "原句述及“%s”".formatted(term));
    }
    return new Cell(
        feature.label(),
        CellValue.SIMILAR,
        evidence,
        objectNamed ? "述及“%s”，但上下文对象不同".formatted(term) : "述及“%s”，但研究对象不同".formatted(term));
  }

  /** Looks how much of the label's wording one sentence about the object holds. */
  private Optional<Cell> byWording(Feature feature) {
    Set<String> wanted = pairs(Folding.fold(feature.label()));
    if (wanted.size() < MIN_PAIRS) {
      return Optional.empty();
    }
    double bestShare = 0;
    int best = -1;
    for (int i = 0; i < sentences.size(); i++) {
      if (!inContext[i]) {
        continue;
      }
      Set<String> there = pairs(folded.get(i));
      there.retainAll(wanted);
      double share = (double) there.size() / wanted.size();
      if (share > bestShare) {
        bestShare = share;
        best = i;
      }
    }
    if (bestShare < TO_CHECK) {
      return Optional.empty();
    }
    CellValue value = bestShare >= PARTLY ? CellValue.PARTLY : CellValue.TO_CHECK;
    TextSpan sentence = sentences.get(best);
    return Optional.of(
        new Cell(
            feature.label(),
            value,
            Optional.of(quote(best, sentence.start(), sentence.length())),
            "用词重合%d%%".formatted(Math.round(100 * bestShare))));
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))
          && Character.isLetterOrDigit(text.charAt(i + 1))) {
        pairs.add(text.substring(i, i + 2));
      }
    }
    return pairs;
  }

  private Evidence quote(int sentence, int start, int length) {
    return document.evidence(
        Quotes.around(document.text(), sentences.get(sentence), start, length, maxQuoteChars));
  }
}
