package org.wenlan.catalogue.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryBuilder;
import org.wenlan.catalogue.EntryField;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;

/**
 * Reads one BibTeX entry, {@code @article{key, title = {…}, year = 2024}}. Abbreviations ({@code
 * @string}) are no part of the entry and stay as they are written.
 */
final class BibTexReader {

  private static final Pattern HEAD =
      Pattern.compile("^\\s*@(?<type>\\w+)\\s*[{(]\\s*(?<key>[^,\\s]*)\\s*,?");
  private static final Map<String, EntryField> MEANINGS =
      Map.ofEntries(
          Map.entry("title", EntryField.TITLE),
          Map.entry("author", EntryField.CREATOR),
          Map.entry("editor", EntryField.CONTRIBUTOR),
          Map.entry("institution", EntryField.INSTITUTION),
          Map.entry("organization", EntryField.INSTITUTION),
          Map.entry("school", EntryField.CONTAINER),
          Map.entry("journal", EntryField.CONTAINER),
          Map.entry("journaltitle", EntryField.CONTAINER),
          Map.entry("booktitle", EntryField.CONTAINER),
          Map.entry("series", EntryField.SERIES),
          Map.entry("year", EntryField.DATE),
          Map.entry("date", EntryField.DATE),
          Map.entry("volume", EntryField.VOLUME),
          Map.entry("number", EntryField.ISSUE),
          Map.entry("pages", EntryField.PAGES),
          Map.entry("publisher", EntryField.PUBLISHER),
          Map.entry("address", EntryField.PLACE),
          Map.entry("edition", EntryField.EDITION),
          Map.entry("isbn", EntryField.ISBN),
          Map.entry("issn", EntryField.ISSN),
          Map.entry("doi", EntryField.DOI),
          Map.entry("keywords", EntryField.SUBJECT),
          Map.entry("abstract", EntryField.SUMMARY),
          Map.entry("note", EntryField.NOTE),
          Map.entry("language", EntryField.LANGUAGE),
          Map.entry("url", EntryField.URL));

  private final String text;
  private int at;

  private BibTexReader(String text) {
    this.text = text;
  }

  static CatalogueEntry read(String record) throws MalformedRecordException {
    return new BibTexReader(record).entry();
  }

  private CatalogueEntry entry() throws MalformedRecordException {
    Matcher head = HEAD.matcher(text);
    if (!head.find()) {
      throw broken("开头不是 @类型{键名");
    }
    EntryBuilder entry = new EntryBuilder().kind(Kinds.of(head.group("type")));
    at = head.end();
    while (true) {
      skip(" \t\r\n,");
      if (at >= text.length()) {
        throw broken("没有结束的括号");
      }
      if (text.charAt(at) == '}' || text.charAt(at) == ')') {
        return entry.build();
      }
      String name = name();
      skip(" \t\r\n");
      if (at >= text.length() || text.charAt(at) != '=') {
        throw broken("“%s”之后没有等号".formatted(name));
      }
      at++;
      put(entry, name, LatexText.plain(value()));
    }
  }

  private static void put(EntryBuilder entry, String name, String value) {
    EntryField field = MEANINGS.get(name);
    if (field == EntryField.CREATOR || field == EntryField.CONTRIBUTOR) {
      for (String person : value.split("\\s+and\\s+", -1)) {
        Values.add(entry, field, person);
      }
    } else if (field == EntryField.SUBJECT) {
      Values.add(entry, field, value.replaceAll("[,，]", ";"));
    } else if (field != null) {
      Values.add(entry, field, value);
    }
  }

  private String name() {
    int start = at;
    while (at < text.length() && "=},) \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  /** A value: braces, quotation marks or a bare word, joined by {@code #}. */
  private String value() throws MalformedRecordException {
    StringBuilder value = new StringBuilder();
    do {
      skip(" \t\r\n#");
      if (at >= text.length()) {
        throw broken("最后一个字段没有内容");
      }
      char opening = text.charAt(at);
      if (opening == '{' || opening == '"') {
        value.append(delimited(opening));
      } else {
        value.append(name());
      }
      skip(" \t\r\n");
    } while (at < text.length() && text.charAt(at) == '#');
    return value.toString();
  }

  private String delimited(char opening) throws MalformedRecordException {
    int start = at + 1;
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = text.charAt(i - 1) == '\\';
      boolean closes = opening == '{' ? c == '}' && depth == 0 : c == '"' && depth == 0;
      if (closes && !escaped) {
        at = i + 1;
        return text.substring(start, i);
      }
      if (!escaped) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    throw broken("有未结束的括号或引号");
  }

  private void skip(String characters) {
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static MalformedRecordException broken(String found) {
    return new MalformedRecordException(Fault.DAMAGED, "BibTeX 记录有误：%s，请从原系统重新导出".formatted(found));
  }
}
