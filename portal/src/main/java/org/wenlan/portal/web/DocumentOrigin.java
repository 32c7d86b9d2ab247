package org.wenlan.portal.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.DocumentHistory;

/**
 * Where a document came from and what replaced it, as its page shows it (来源).
 *
 * @param standing words about its state; blank if it is current
 * @param places where it lies or lay; those without an address of the web for staff alone
 * @param older versions before it
 * @param newer what lies there instead
 */
public record DocumentOrigin(
    String standing, List<Place> places, List<Other> older, List<Other> newer) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

  /** One place; {@code until} is blank while the document lies there. */
  public record Place(String source, String place, Optional<String> address, String until) {}

  /** Another version. */
  public record Other(String title, String address) {}

  static DocumentOrigin of(
      DocumentHistory history, DocumentStore store, Set<AccessLevel> access, boolean staff) {
    return new DocumentOrigin(
        history.standing().label(),
        history.places().stream()
            .filter(place -> staff || isWeb(place.address()))
            .map(
                place ->
                    new Place(
                        place.source(),
                        isWeb(place.address()) ? place.address() : place.place(),
                        Optional.of(place.address()).filter(DocumentOrigin::isWeb),
                        place.until().map(DAY::format).orElse("")))
            .toList(),
        others(history.older(), store, access),
        others(history.newer(), store, access));
  }

  private static boolean isWeb(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }

  /** Versions that are withdrawn, or not for this reader, are left out. */
  private static List<Other> others(
      List<DocumentId> documents, DocumentStore store, Set<AccessLevel> access) {
    return documents.stream()
        .flatMap(document -> store.visible(document, access).stream())
        .map(
            document ->
                new Other(document.metadata().title(), "/documents/" + document.id().value()))
        .toList();
  }
}
