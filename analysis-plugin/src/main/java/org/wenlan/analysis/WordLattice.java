package org.wenlan.analysis;

import static com.hankcs.hanlp.utility.Predefine.OOV_DEFAULT_FREQUENCY;
import static com.hankcs.hanlp.utility.Predefine.TOTAL_FREQUENCY;
import static com.hankcs.hanlp.utility.Predefine.lambda;
import static com.hankcs.hanlp.utility.Predefine.myu;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.common.Vertex;
import java.util.Arrays;

/**
 * The words that may lie in a stretch of Chinese characters, and the likeliest way through them: a
 * bigram model over HanLP's dictionaries, searched as Viterbi does.
 *
 * <p>Cuts every text as HanLP's {@code ViterbiSegment} does that recognises no names and no numbers
 * (a test compares them), but faster: words are rows of numbers here, not objects, and what class a
 * word belongs to is looked up once for the dictionary instead of each time it is met.
 *
 * <p>Cost: linear in the words that may lie there, at most some eight for a character. One instance
 * a stretch; not thread-safe.
 */
final class WordLattice {

  /** State of a double array from which every walk begins. */
  private static final int ROOT = 1;

  /** Words in order of the dictionary: what the bigram model takes each for, and how frequent. */
  private static final int[] KIND;

  private static final int[] FREQUENCY;

  /** Cost of each after a word it was never seen to follow, as nearly all pairs are. */
  private static final double[] UNSEEN;

  static {
    int words = CoreDictionary.trie.size();
    KIND = new int[words];
    FREQUENCY = new int[words];
    UNSEEN = new double[words];
    for (int i = 0; i < words; i++) {
      // A name stands for all names, a number for all numbers: HanLP decides it for each vertex.
      Vertex vertex = new Vertex("x", CoreDictionary.trie.getValueAt(i), i);
      KIND[i] = vertex.wordID;
      FREQUENCY[i] = vertex.attribute.totalFrequency;
      UNSEEN[i] = cost(0, 0, FREQUENCY[i]);
    }
  }

  private final char[] text;

  /** First and last word that begins at a code unit, -1 if none; the next one of each word. */
  private final int[] first;

  private final int[] last;
  private int[] next;

  private int[] length;
  private int[] kind;
  private int[] frequency;
  private double[] unseen;

  /** The word before on the best way to each, -1 while there is none, and the cost of that way. */
  private int[] before;

  private double[] cost;
  private int words;

  private WordLattice(char[] text) {
    this.text = text;
    this.first = new int[text.length + 1];
    this.last = new int[text.length + 1];
    Arrays.fill(first, -1);
    int expected = 4 * text.length + 8;
    this.next = new int[expected];
    this.length = new int[expected];
    this.kind = new int[expected];
    this.frequency = new int[expected];
    this.unseen = new double[expected];
    this.before = new int[expected];
    this.cost = new double[expected];
  }

  /**
   * The lengths of the words that {@code text} falls into, in order, in code units.
   *
   * @param text Chinese characters of the first plane
   */
  static int[] wordLengths(char[] text) {
    WordLattice lattice = new WordLattice(text);
    lattice.knownWords();
    lattice.unknownStretches();
    return joined(text, lattice.bestWay());
  }

  private void knownWords() {
    var searcher = CoreDictionary.trie.getSearcher(text, 0);
    while (searcher.next()) {
      int word = searcher.index;
      add(searcher.begin, searcher.length, KIND[word], FREQUENCY[word], UNSEEN[word]);
    }
  }

  /** What no word begins with is a word as far as its characters are of one kind. */
  private void unknownStretches() {
    for (int at = 0; at < text.length; ) {
      if (first[at] >= 0) {
        at += length[last[at]];
        continue;
      }
      int end = at + 1;
      while (end < text.length && (first[end] < 0 || CharType.get(text[end]) == CharType.CT_CNUM)) {
        end++;
      }
      for (int from = at; from < end; ) {
        byte type = CharType.get(text[from]);
        int to = from + 1;
        while (to < end && CharType.get(text[to]) == type) {
          to++;
        }
        unknown(from, to - from, type);
        from = to;
      }
      at = end;
    }
  }

  private void unknown(int begin, int size, byte type) {
    for (int word = first[begin]; word >= 0; word = next[word]) {
      if (length[word] == size) {
        return;
      }
    }
    int taken = type == CharType.CT_CNUM ? CoreDictionary.M_WORD_ID : -1;
    add(begin, size, taken, OOV_DEFAULT_FREQUENCY, cost(0, 0, OOV_DEFAULT_FREQUENCY));
  }

  private int add(int begin, int size, int taken, int often, double alone) {
    if (words == length.length) {
      grow();
    }
    int word = words++;
    if (first[begin] < 0) {
      first[begin] = word;
    } else {
      next[last[begin]] = word;
    }
    last[begin] = word;
    next[word] = -1;
    length[word] = size;
    kind[word] = taken;
    frequency[word] = often;
    unseen[word] = alone;
    before[word] = -1;
    return word;
  }

  private void grow() {
    int more = 2 * length.length;
    next = Arrays.copyOf(next, more);
    length = Arrays.copyOf(length, more);
    kind = Arrays.copyOf(kind, more);
    frequency = Arrays.copyOf(frequency, more);
    unseen = Arrays.copyOf(unseen, more);
    before = Arrays.copyOf(before, more);
    cost = Arrays.copyOf(cost, more);
  }

  /** Lengths of the words on the cheapest way; of equal ones the first that was found. */
  private int[] bestWay() {
    int often = TOTAL_FREQUENCY / 10;
    int end = add(text.length, 0, CoreDictionary.END_WORD_ID, often, cost(0, 0, often));
    int begin = words;
    for (int word = first[0]; word >= 0; word = next[word]) {
      before[word] = begin;
      cost[word] = step(CoreDictionary.BEGIN_WORD_ID, often, word);
    }
    for (int at = 0; at < text.length; at++) {
      for (int word = first[at]; word >= 0; word = next[word]) {
        if (before[word] >= 0) {
          follow(word, first[at + length[word]]);
        }
      }
    }
    int[] lengths = new int[text.length];
    int free = lengths.length;
    for (int word = before[end]; word != begin; word = before[word]) {
      lengths[--free] = length[word];
    }
    return Arrays.copyOfRange(lengths, free, lengths.length);
  }

  private void follow(int word, int following) {
    for (int to = following; to >= 0; to = next[to]) {
      double way = cost[word] + step(kind[word], frequency[word], to);
      if (before[to] < 0 || cost[to] > way) {
        before[to] = word;
        cost[to] = way;
      }
    }
  }

  private double step(int from, int fromFrequency, int to) {
    int both = CoreBiGramTableDictionary.getBiFrequency(from, kind[to]);
    return both == 0 ? unseen[to] : cost(both, fromFrequency, frequency[to]);
  }

  /** −ln of the likelihood of a word after another, smoothed as HanLP does it. */
  private static double cost(int both, int fromFrequency, int toFrequency) {
    return -Math.log(
        lambda * (myu * both / (fromFrequency + 1) + 1 - myu)
            + (1 - lambda) * toFrequency / TOTAL_FREQUENCY);
  }

  /** Neighbours that together are a word of the further dictionary become one, the longest. */
  private static int[] joined(char[] text, int[] lengths) {
    DoubleArrayTrie<CoreDictionary.Attribute> further = CustomDictionary.DEFAULT.dat;
    int[] joined = new int[lengths.length];
    int count = 0;
    int start = 0;
    for (int i = 0; i < lengths.length; ) {
      int end = start;
      int state = ROOT;
      int longest = lengths[i];
      int after = i + 1;
      for (int j = i; j < lengths.length; j++) {
        state = walk(further, text, end, end + lengths[j], state);
        if (state <= 0) {
          break;
        }
        end += lengths[j];
        if (further.output(state) != null) {
          longest = end - start;
          after = j + 1;
        }
      }
      joined[count++] = longest;
      start += longest;
      i = after;
    }
    return Arrays.copyOf(joined, count);
  }

  /** The state after {@code text} from {@code from} to {@code to}, -1 if no word goes on so. */
  private static int walk(
      DoubleArrayTrie<CoreDictionary.Attribute> trie, char[] text, int from, int to, int state) {
    int reached = state;
    for (int i = from; i < to; i++) {
      reached = trie.transition(text[i], reached);
      if (reached < 0) {
        return -1;
      }
    }
    return reached;
  }
}
