package org.wenlan.search.elasticsearch;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.find.Pronunciation;
import org.wenlan.core.find.SpokenForms;
import org.wenlan.core.find.Suggestion;

/**
 * The terms of a document under everything they can be typed as, so that an ordinary filtered query
 * finds them by their beginning or sound: what the asker may not see is not there, what is removed
 * is gone, what many documents have is counted.
 *
 * <p>A key is {@code form TAB kind TAB term}; forms by sound begin with {@value #SOUND}.
 */
final class VocabularyKeys {

  static final String SOUND = "~";
  static final String TAB = "\t";

  private static final int MOST_NAMES = 12;
  private static final int MOST_TITLE_CHARS = 60;
  private static final int LONGEST_TERM = 40;

  /** Where the telling part of a title may begin. */
  private static final Pattern TELLING = Pattern.compile("(?:关于)?(?:印发|发布|转发)?《|关于(?:印发|发布)?");

  private static final Pronunciation PRONUNCIATION = new HanlpPronunciation();

  private VocabularyKeys() {}

  static List<String> of(AnnotatedDocument document) {
    Set<String> keys = new LinkedHashSet<>();
    document.keywords().stream()
        .map(Keyword::term)
        .forEach(term -> add(keys, Suggestion.Kind.TOPIC, term));
    names(document)
        .forEach(name -> kind(name).ifPresent(kind -> add(keys, kind, name.normalForm())));
    return List.copyOf(keys);
  }

  /** A title from its beginning and from its telling part, written, in pinyin and by initials. */
  static List<String> ofTitle(String title) {
    Set<String> keys = new LinkedHashSet<>();
    addStart(keys, title);
    if (title.contains("《") || title.contains("关于")) { // else the pattern looks in vain
      Matcher telling = TELLING.matcher(title);
      while (telling.find()) {
        addStart(keys, title.substring(telling.end()));
      }
    }
    return List.copyOf(keys);
  }

  private static void addStart(Set<String> keys, String title) {
    String start = title.substring(0, Math.min(title.length(), MOST_TITLE_CHARS));
    if (start.length() > 1) {
      SpokenForms forms = forms(start);
      keys.add(forms.written());
      keys.add(forms.pinyin());
      keys.add(forms.initials());
    }
  }

  /** The forms of {@code text}. */
  static SpokenForms forms(String text) {
    return SpokenForms.of(text, PRONUNCIATION);
  }

  /** The term of a key. */
  static Suggestion term(String key) {
    String[] parts = key.split(TAB, -1);
    return Suggestion.ask(Suggestion.Kind.valueOf(parts[1]), parts[2]);
  }

  /** As a literal in a regular expression of Lucene, whose signs are not those of Java. */
  static String literal(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                c < 128 && !Character.isLetterOrDigit(c)
                    ? "\\" + Character.toString(c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static void add(Set<String> keys, Suggestion.Kind kind, String term) {
    String shown = term.strip();
    if (shown.isEmpty()
        || shown.length() > LONGEST_TERM
        || shown.chars().anyMatch(Character::isISOControl)) {
      return;
    }
    SpokenForms forms = forms(shown);
    String what = TAB + kind.name() + TAB + shown;
    keys.add(forms.written() + what);
    keys.add(forms.pinyin() + what);
    keys.add(forms.initials() + what);
    keys.add(SOUND + forms.sound() + what);
  }

  /** The names it mentions most, each once. */
  private static List<EntityMention> names(AnnotatedDocument document) {
    record Counted(EntityMention mention, long times) {}
    Map<String, Counted> counted = new LinkedHashMap<>();
    for (EntityMention mention : document.mentions()) {
      if (kind(mention).isPresent()) {
        counted.merge(
            mention.type() + TAB + mention.normalForm(),
            new Counted(mention, 1),
            (a, b) -> new Counted(a.mention(), a.times() + 1));
      }
    }
    return counted.values().stream()
        .sorted(comparing(Counted::times).reversed())
        .limit(MOST_NAMES)
        .map(Counted::mention)
        .toList();
  }

  private static Optional<Suggestion.Kind> kind(EntityMention mention) {
    return switch (mention.type()) {
      case PERSON -> Optional.of(Suggestion.Kind.PERSON);
      case ORGANIZATION -> Optional.of(Suggestion.Kind.ORGANIZATION);
      case PLACE -> Optional.of(Suggestion.Kind.PLACE);
      case DOCUMENT_NUMBER, CITATION, DATE, AMOUNT, PERCENT -> Optional.empty();
    };
  }
}
