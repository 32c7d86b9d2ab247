package org.wenlan.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.wenlan.core.text.CsvLine;
import org.wenlan.core.text.TextBytes;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyItem;

/**
 * The vocabulary as a table that any program reads (词表文件): columns 类别, 词 (phrases between {@code
 * =}) and 备注, comma or tab between them, in UTF-8, UTF-16 or GB18030.
 */
public final class VocabularyFile {

  /** Largest file, in bytes. */
  public static final int MOST_BYTES = 2_000_000;

  private static final List<String> HEAD = List.of("类别", "词", "备注");

  private VocabularyFile() {}

  /**
   * What became of a file.
   *
   * @param added entries that are new
   * @param known rows that say what the vocabulary says already
   * @param bad rows that were not taken
   */
  public record Taken(int added, int known, List<BadRow> bad) {

    /** Copies the rows. */
    public Taken {
      bad = List.copyOf(bad);
    }
  }

  /**
   * A row that was not taken.
   *
   * @param row as a spreadsheet counts, from 1
   * @param text what stands in it, cut at 100 characters
   * @param reason in Chinese
   */
  public record BadRow(long row, String text, String reason) {}

  /** The entries as a CSV file that spreadsheets open; nothing in it runs as a formula. */
  public static String write(List<VocabularyItem> items) {
    StringBuilder file =
        new StringBuilder().append(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(HEAD));
    for (VocabularyItem item : items) {
      VocabularyEntry entry = item.entry();
      file.append(CsvLine.of(List.of(entry.kind().label(), entry.text(), entry.note())));
    }
    return file.toString();
  }

  /**
   * Adds what the file holds. Good rows are taken, whatever is wrong with others.
   *
   * @throws IllegalArgumentException if it is no table at all; in Chinese
   */
  public static Taken read(InputStream in, Vocabulary vocabulary, String by) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException("文件超过 2 MB，请分成几个文件");
    }
    String text =
        TextBytes.decoded(bytes)
            .orElseThrow(() -> new IllegalArgumentException("文件不是文本；请在表格软件里另存为 CSV 或制表符分隔的文本"));
    char delimiter = text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    Set<List<String>> known = new HashSet<>();
    vocabulary.items().forEach(item -> known.add(key(item.entry())));
    int added = 0;
    int same = 0;
    List<BadRow> bad = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      for (CSVRecord row : parser) {
        List<String> cells = row.stream().map(String::strip).toList();
        if (cells.stream().allMatch(String::isEmpty) || cells.getFirst().equals(HEAD.getFirst())) {
          continue;
        }
        try {
          VocabularyEntry entry = entry(cells);
          if (!known.add(key(entry))) {
            same++;
          } else {
            vocabulary.add(entry, by);
            added++;
          }
        } catch (IllegalArgumentException e) {
          String shown = String.join(String.valueOf(delimiter), cells);
          bad.add(
              new BadRow(
                  row.getRecordNumber(),
                  shown.substring(0, Math.min(shown.length(), 100)),
                  String.valueOf(e.getMessage())));
        }
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new IllegalArgumentException(
          "读到第 %d 条之后格式有误（引号没有配对？）；之前的已经收入，请改正后再导入".formatted(added + same));
    }
    return new Taken(added, same, bad);
  }

  /** Phrases as people write them into one field: between {@code =}, bars, semicolons or lines. */
  public static List<String> phrases(String typed) {
    return Arrays.stream(typed.split("[=＝|｜;；\\r\\n]+", -1))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }

  private static VocabularyEntry entry(List<String> cells) {
    EntryKind kind =
        EntryKind.named(cells.getFirst())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "第一列应为“同义词”或“用户词”，而不是“%s”".formatted(cells.getFirst())));
    return new VocabularyEntry(kind, phrases(plain(cell(cells, 1))), plain(cell(cells, 2)));
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  private static List<String> key(VocabularyEntry entry) {
    List<String> key = new ArrayList<>(List.of(entry.kind().name()));
    entry.phrases().stream().sorted().forEach(key::add);
    return key;
  }

  private static String plain(String field) {
    boolean guarded = field.startsWith("'") && CsvLine.isFormula(field.substring(1));
    return guarded ? field.substring(1) : field;
  }
}
