package org.wenlan.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Fills a {@link DocumentMetadata} field by field; what is not said is absent, {@link
 * AccessLevel#PUBLIC} and {@link Validity#UNKNOWN}.
 *
 * <p>The only place besides the record that lists its fields in order. Used by one thread.
 */
public final class MetadataBuilder {

  private String title;
  private DocumentType type;
  private AccessLevel access = AccessLevel.PUBLIC;
  private List<String> creators = List.of();
  private List<String> issuers = List.of();
  private Optional<DocumentNumber> number = Optional.empty();
  private Optional<LocalDate> dateDocument = Optional.empty();
  private Optional<LocalDate> datePublished = Optional.empty();
  private Optional<LocalDate> dateInForce = Optional.empty();
  private Optional<String> region = Optional.empty();
  private Optional<String> container = Optional.empty();
  private Optional<String> identifier = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Validity validity = Validity.UNKNOWN;
  private Optional<String> imprint = Optional.empty();
  private Optional<String> theme = Optional.empty();
  private List<Enactment> history = List.of();

  MetadataBuilder(String title, DocumentType type) {
    this.title = title;
    this.type = type;
  }

  MetadataBuilder(DocumentMetadata from) {
    title = from.title();
    type = from.type();
    access = from.access();
    creators = from.creators();
    issuers = from.issuers();
    number = from.number();
    dateDocument = from.dateDocument();
    datePublished = from.datePublished();
    dateInForce = from.dateInForce();
    region = from.region();
    container = from.container();
    identifier = from.identifier();
    url = from.url();
    validity = from.validity();
    imprint = from.imprint();
    theme = from.theme();
    history = from.history();
  }

  /**
   * The record.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public DocumentMetadata build() {
    return new DocumentMetadata(
        title,
        type,
        access,
        creators,
        issuers,
        number,
        dateDocument,
        datePublished,
        dateInForce,
        region,
        container,
        identifier,
        url,
        validity,
        imprint,
        theme,
        history);
  }

  /** Title proper. */
  public MetadataBuilder title(String title) {
    this.title = title;
    return this;
  }

  /** Kind of document. */
  public MetadataBuilder type(DocumentType type) {
    this.type = type;
    return this;
  }

  /** Who may see it. */
  public MetadataBuilder access(AccessLevel access) {
    this.access = access;
    return this;
  }

  /** Persons responsible, in order. */
  public MetadataBuilder creators(List<String> creators) {
    this.creators = creators;
    return this;
  }

  /** Bodies that issued it, lead agency first. */
  public MetadataBuilder issuers(List<String> issuers) {
    this.issuers = issuers;
    return this;
  }

  /** Number the lead agency gave. */
  public MetadataBuilder number(Optional<DocumentNumber> number) {
    this.number = number;
    return this;
  }

  /** When it was made. */
  public MetadataBuilder dateDocument(Optional<LocalDate> dateDocument) {
    this.dateDocument = dateDocument;
    return this;
  }

  /** When it was made public. */
  public MetadataBuilder datePublished(Optional<LocalDate> datePublished) {
    this.datePublished = datePublished;
    return this;
  }

  /** From when it holds. */
  public MetadataBuilder dateInForce(Optional<LocalDate> dateInForce) {
    this.dateInForce = dateInForce;
    return this;
  }

  /** Short name of its province or city. */
  public MetadataBuilder region(Optional<String> region) {
    this.region = region;
    return this;
  }

  /** Journal, paper or site that carries it. */
  public MetadataBuilder container(Optional<String> container) {
    this.container = container;
    return this;
  }

  /** Patent, standard or other number. */
  public MetadataBuilder identifier(Optional<String> identifier) {
    this.identifier = identifier;
    return this;
  }

  /** Where it was published. */
  public MetadataBuilder url(Optional<String> url) {
    this.url = url;
    return this;
  }

  /** Whether it holds, as its own page says. */
  public MetadataBuilder validity(Validity validity) {
    this.validity = validity;
    return this;
  }

  /** Where in its container it stands. */
  public MetadataBuilder imprint(Optional<String> imprint) {
    this.imprint = imprint;
    return this;
  }

  /** Class of the catalogue of public information. */
  public MetadataBuilder theme(Optional<String> theme) {
    this.theme = theme;
    return this;
  }

  /** Steps in the making of a law. */
  public MetadataBuilder history(List<Enactment> history) {
    this.history = history;
    return this;
  }
}
