package org.wenlan.catalogue.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenlan.catalogue.EntryBuilder;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.EntryKind;

/** The words of export formats for kinds of documents. */
final class Kinds {

  /** Exact words, lower case; RIS and BibTeX have short ones. */
  private static final Map<String, EntryKind> WORDS =
      Map.ofEntries(
          Map.entry("jour", EntryKind.ARTICLE),
          Map.entry("ejour", EntryKind.ARTICLE),
          Map.entry("mgzn", EntryKind.ARTICLE),
          Map.entry("article", EntryKind.ARTICLE),
          Map.entry("jfull", EntryKind.SERIAL),
          Map.entry("chap", EntryKind.BOOK),
          Map.entry("inbook", EntryKind.BOOK),
          Map.entry("incollection", EntryKind.BOOK),
          Map.entry("thes", EntryKind.THESIS),
          Map.entry("conf", EntryKind.CONFERENCE),
          Map.entry("cpaper", EntryKind.CONFERENCE),
          Map.entry("inproceedings", EntryKind.CONFERENCE),
          Map.entry("rprt", EntryKind.REPORT),
          Map.entry("pat", EntryKind.PATENT),
          Map.entry("stand", EntryKind.STANDARD),
          Map.entry("news", EntryKind.NEWSPAPER),
          Map.entry("stat", EntryKind.LAW),
          Map.entry("data", EntryKind.DATA));

  /** Parts of longer words; the first that fits counts. */
  private static final List<Map.Entry<String, EntryKind>> PARTS =
      List.of(
          Map.entry("thesis", EntryKind.THESIS),
          Map.entry("dissertation", EntryKind.THESIS),
          Map.entry("硕士", EntryKind.THESIS),
          Map.entry("博士", EntryKind.THESIS),
          Map.entry("学位", EntryKind.THESIS),
          Map.entry("newspaper", EntryKind.NEWSPAPER),
          Map.entry("报纸", EntryKind.NEWSPAPER),
          Map.entry("conference", EntryKind.CONFERENCE),
          Map.entry("proceedings", EntryKind.CONFERENCE),
          Map.entry("会议", EntryKind.CONFERENCE),
          Map.entry("patent", EntryKind.PATENT),
          Map.entry("专利", EntryKind.PATENT),
          Map.entry("standard", EntryKind.STANDARD),
          Map.entry("标准", EntryKind.STANDARD),
          Map.entry("report", EntryKind.REPORT),
          Map.entry("成果", EntryKind.REPORT),
          Map.entry("statute", EntryKind.LAW),
          Map.entry("legal", EntryKind.LAW),
          Map.entry("法律", EntryKind.LAW),
          Map.entry("法规", EntryKind.LAW),
          Map.entry("dataset", EntryKind.DATA),
          Map.entry("journal", EntryKind.ARTICLE),
          Map.entry("magazine", EntryKind.ARTICLE),
          Map.entry("期刊", EntryKind.ARTICLE),
          Map.entry("辑刊", EntryKind.ARTICLE),
          Map.entry("book", EntryKind.BOOK),
          Map.entry("图书", EntryKind.BOOK),
          Map.entry("专著", EntryKind.BOOK));

  private Kinds() {}

  static EntryKind of(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    EntryKind exact = WORDS.get(lower);
    if (exact != null) {
      return exact;
    }
    return PARTS.stream()
        .filter(part -> lower.contains(part.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(EntryKind.OTHER);
  }

  /** The kind that the fields give away where no word names it. */
  static EntryKind of(EntryBuilder entry) {
    if (entry.has(EntryField.DEGREE)) {
      return EntryKind.THESIS;
    }
    if (entry.has(EntryField.PATENT_NUMBER)) {
      return EntryKind.PATENT;
    }
    if (entry.has(EntryField.STANDARD_NUMBER)) {
      return EntryKind.STANDARD;
    }
    if (entry.has(EntryField.ISBN)) {
      return EntryKind.BOOK;
    }
    boolean inJournal = entry.has(EntryField.ISSUE) || entry.has(EntryField.ISSN);
    return entry.has(EntryField.CONTAINER) && inJournal ? EntryKind.ARTICLE : EntryKind.OTHER;
  }
}
