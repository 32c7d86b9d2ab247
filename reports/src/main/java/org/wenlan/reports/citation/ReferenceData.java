package org.wenlan.reports.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an entry is made of (著录数据). A value that is not known is blank, never a guess.
 *
 * @param type kind of source
 * @param online whether it was read on the network; printed as {@code /OL}
 * @param authors in order
 * @param title title proper
 * @param subtitle other title information, for a policy its number (文号)
 * @param number report, standard, patent or archive number
 * @param container journal, newspaper, proceedings or conference
 * @param edition such as {@code 2版}; blank for the first
 * @param place place of publication, of the university, or of the holder
 * @param publisher publisher, university, or holder
 * @param year year of publication
 * @param date full date as {@code YYYY-MM-DD}: newspaper, report, patent; of a page when it was
 *     made or changed
 * @param volume volume
 * @param issue issue of a journal, page of a newspaper (版次)
 * @param pages pages cited
 * @param version version of a data set or preprint
 * @param platform where a data set or preprint is published
 * @param accessed day it was read, as {@code YYYY-MM-DD}
 * @param url path of access
 * @param doi DOI without a scheme
 * @param chinese whether the entry is in Chinese; decides 等 or et al. and the width of marks
 */
public record ReferenceData(
    ReferenceType type,
    boolean online,
    List<Author> authors,
    String title,
    String subtitle,
    String number,
    String container,
    String edition,
    String place,
    String publisher,
    String year,
    String date,
    String volume,
    String issue,
    String pages,
    String version,
    String platform,
    String accessed,
    String url,
    String doi,
    boolean chinese) {

  /**
   * @throws IllegalArgumentException if the title is blank
   */
  public ReferenceData {
    authors = List.copyOf(authors);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a reference needs a title");
    }
  }

  /** Starts a record; the language follows from the title. */
  public static Builder of(ReferenceType type, String title) {
    return new Builder(type, title);
  }

  /** Collects the parts of a record; not for use by two threads. */
  public static final class Builder {
    private final ReferenceType type;
    private final String title;
    private final List<Author> authors = new ArrayList<>();
    private boolean online;
    private String subtitle = "";
    private String number = "";
    private String container = "";
    private String edition = "";
    private String place = "";
    private String publisher = "";
    private String year = "";
    private String date = "";
    private String volume = "";
    private String issue = "";
    private String pages = "";
    private String version = "";
    private String platform = "";
    private String accessed = "";
    private String url = "";
    private String doi = "";
    private boolean chinese;

    private Builder(ReferenceType type, String title) {
      this.type = type;
      this.title = title;
      this.chinese = title.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Adds persons or bodies as they are printed. */
    public Builder authors(String... names) {
      for (String name : names) {
        authors.add(Author.of(name));
      }
      return this;
    }

    /** Adds one person. */
    public Builder author(Author author) {
      authors.add(author);
      return this;
    }

    /** Sets other title information. */
    public Builder subtitle(String value) {
      subtitle = value;
      return this;
    }

    /** Sets the report, standard, patent or archive number. */
    public Builder number(String value) {
      number = value;
      return this;
    }

    /** Sets the journal, newspaper or conference. */
    public Builder container(String value) {
      container = value;
      return this;
    }

    /** Sets the edition. */
    public Builder edition(String value) {
      edition = value;
      return this;
    }

    /** Sets place, publisher and year. */
    public Builder published(String newPlace, String newPublisher, String newYear) {
      place = newPlace;
      publisher = newPublisher;
      year = newYear;
      return this;
    }

    /** Sets year, volume and issue of a journal. */
    public Builder issue(String newYear, String newVolume, String newIssue) {
      year = newYear;
      volume = newVolume;
      issue = newIssue;
      return this;
    }

    /** Sets the full date. */
    public Builder date(LocalDate value) {
      date = value.toString();
      year = String.valueOf(value.getYear());
      return this;
    }

    /** Sets a year that is not printed but can be told from elsewhere: {@code [2015]}. */
    public Builder estimatedYear(int value) {
      year = "[" + value + "]";
      return this;
    }

    /** Sets the page of a newspaper, such as {@code 05}. */
    public Builder newspaperPage(String value) {
      issue = value;
      return this;
    }

    /** Sets the pages cited. */
    public Builder pages(String value) {
      pages = value;
      return this;
    }

    /** Sets version and platform of a data set or preprint. */
    public Builder platform(String newVersion, String newPlatform) {
      version = newVersion;
      platform = newPlatform;
      return this;
    }

    /** Says that it was read on the network, where and when. */
    public Builder online(String newUrl, LocalDate newAccessed) {
      online = true;
      url = newUrl;
      accessed = newAccessed.toString();
      return this;
    }

    /** Sets the DOI. */
    public Builder doi(String value) {
      doi = value;
      return this;
    }

    /** Sets the language by hand. */
    public Builder chinese(boolean value) {
      chinese = value;
      return this;
    }

    /** The record. */
    public ReferenceData build() {
      return new ReferenceData(
          type, online, authors, title, subtitle, number, container, edition, place, publisher,
          year, date, volume, issue, pages, version, platform, accessed, url, doi, chinese);
    }
  }
}
