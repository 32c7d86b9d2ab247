package org.wenlan.catalogue.exchange;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.catalogue.EntryBuilder;
import org.wenlan.catalogue.EntryField;

/**
 * Puts the values of exports where they belong: lists are taken apart, and a number goes by its
 * form, since exporters put ISSN, ISBN and 刊号 under the same tag.
 */
final class Values {

  private static final Set<EntryField> LISTS =
      Set.of(
          EntryField.CREATOR, EntryField.CONTRIBUTOR, EntryField.INSTITUTION, EntryField.SUBJECT);
  private static final Pattern CN_SERIAL = Pattern.compile("(?:CN\\s*)?\\d{2}-\\d{4}(?:/.*)?");
  private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[0-9Xx]");
  private static final Pattern ISBN = Pattern.compile("(?:97[89][- ]?)?(?:\\d[- ]?){9}[0-9Xx]");
  private static final Pattern DOI_PREFIX =
      Pattern.compile("^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_VOLUME_ISSUE =
      Pattern.compile(
          "(?<year>(?:19|20)\\d{2})年?[,，]?\\s*(?:第?(?<volume>\\d{1,4})卷?)?\\s*[,，]?"
              + "(?:[(（第]\\s*(?<issue>[\\d-]{1,7}|[^)）]{1,8})\\s*[)）期])?.*");

  private Values() {}

  static void add(EntryBuilder entry, EntryField field, String value) {
    switch (field) {
      case ISSN, ISBN, CN_SERIAL, NOTE -> numbers(entry, field, value);
      case DOI -> entry.add(field, DOI_PREFIX.matcher(value.strip()).replaceFirst(""));
      default -> {
        if (LISTS.contains(field)) {
          entry.addList(field, value);
        } else {
          entry.add(field, value);
        }
      }
    }
  }

  private static void numbers(EntryBuilder entry, EntryField field, String value) {
    for (String part : field == EntryField.NOTE ? new String[] {value} : value.split("[;；]", -1)) {
      String number = part.strip();
      if (CN_SERIAL.matcher(number).matches()) {
        entry.add(EntryField.CN_SERIAL, number);
      } else if (ISSN.matcher(number).matches()) {
        entry.add(EntryField.ISSN, number);
      } else if (ISBN.matcher(number).matches()) {
        entry.add(EntryField.ISBN, number);
      } else {
        entry.add(field == EntryField.NOTE ? EntryField.NOTE : EntryField.OTHER_CLASS, number);
      }
    }
  }

  /** {@code 2023,45(3)} as Chinese databases print year, volume and issue together. */
  static void yearVolumeIssue(EntryBuilder entry, String value) {
    Matcher parts = YEAR_VOLUME_ISSUE.matcher(value.strip());
    if (!parts.matches()) {
      entry.add(EntryField.DATE, value);
      return;
    }
    entry.add(EntryField.DATE, parts.group("year"));
    String volume = parts.group("volume");
    String issue = parts.group("issue");
    if (volume != null) {
      entry.add(EntryField.VOLUME, volume);
    }
    if (issue != null) {
      entry.add(EntryField.ISSUE, issue);
    }
  }
}
