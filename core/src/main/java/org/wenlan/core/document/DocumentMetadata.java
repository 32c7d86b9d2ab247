package org.wenlan.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a catalogue says about a document (著录信息), read from the page, the file and the text.
 *
 * <p>Always true: {@code title} is not blank; lists cannot be changed; an absent value is {@link
 * Optional#empty()}, never a guess.
 *
 * @param title title proper
 * @param type kind of document
 * @param access who may see it
 * @param creators persons responsible, in order (责任者)
 * @param issuers bodies that issued it, lead agency first (发文机关)
 * @param number number the lead agency gave (发文字号)
 * @param dateDocument when it was made (成文日期)
 * @param datePublished when it was made public (发布日期)
 * @param dateInForce from when it holds (施行日期)
 * @param region province or city it belongs to, short name such as {@code 浙江} or {@code 杭州}
 * @param container journal, newspaper or site that carries it (刊名, 报名, 网站)
 * @param identifier patent, standard or other number that is no document number
 * @param url where it was published
 * @param validity whether it holds, as its own page says; {@link Validity#UNKNOWN} if it does not
 */
public record DocumentMetadata(
    String title,
    DocumentType type,
    AccessLevel access,
    List<String> creators,
    List<String> issuers,
    Optional<DocumentNumber> number,
    Optional<LocalDate> dateDocument,
    Optional<LocalDate> datePublished,
    Optional<LocalDate> dateInForce,
    Optional<String> region,
    Optional<String> container,
    Optional<String> identifier,
    Optional<String> url,
    Validity validity) {

  /**
   * @throws IllegalArgumentException if the title is blank
   */
  public DocumentMetadata {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
    creators = List.copyOf(creators);
    issuers = List.copyOf(issuers);
  }

  /** A title, a kind, and nothing else known; the start of most tests. */
  public static DocumentMetadata titled(String title, DocumentType type) {
    return new DocumentMetadata(
        title,
        type,
        AccessLevel.PUBLIC,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Validity.UNKNOWN);
  }

  /** The date to sort and count by: made, else published, else in force. */
  public Optional<LocalDate> date() {
    return dateDocument.or(() -> datePublished).or(() -> dateInForce);
  }
}
