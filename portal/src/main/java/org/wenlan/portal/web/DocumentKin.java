package org.wenlan.portal.web;

import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.WorkVersion;

/**
 * Other documents that are the same in some way (历次版本、转载).
 *
 * @param versions every version of the work, oldest first; empty if there is but this one
 * @param reprints documents with nearly the same text
 */
public record DocumentKin(List<Version> versions, List<Copy> reprints) {

  /**
   * One version.
   *
   * @param date day it was made, blank if unknown
   * @param title its title
   * @param address of its page
   * @param quote the words that tell which version it is
   * @param shown whether it is the one on this page
   */
  public record Version(String date, String title, String address, String quote, boolean shown) {}

  /**
   * One reprint.
   *
   * @param title its title
   * @param address of its page
   * @param percent of common text
   */
  public record Copy(String title, String address, long percent) {}

  static DocumentKin of(DocumentId shown, List<WorkVersion> versions, List<Reprint> reprints) {
    return new DocumentKin(
        versions.size() < 2
            ? List.of()
            : versions.stream().map(version -> version(version, shown)).toList(),
        reprints.stream()
            .map(
                copy ->
                    new Copy(
                        copy.title(), address(copy.document()), Math.round(copy.likeness() * 100)))
            .toList());
  }

  private static Version version(WorkVersion version, DocumentId shown) {
    return new Version(
        version.date().map(Object::toString).orElse(""),
        version.title(),
        address(version.document()),
        version.evidence().quote(),
        version.document().equals(shown));
  }

  private static String address(DocumentId document) {
    return "/documents/" + document.value();
  }
}
