package org.wenlan.novelty.compare;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.novelty.Client;

/**
 * Whether a document is the client's own (委托方自有文献).
 *
 * <p>Only the name of the unit as author, applicant or issuer proves it. A person of the same name
 * as the client's people may be another: that is noted for a human to settle.
 *
 * @param own whether it is
 * @param note what to look at, or blank
 */
record Ownership(boolean own, String note) {

  private static final int HEAD_CHARS = 1_000;

  static Ownership of(AnnotatedDocument document, Client client) {
    String text = document.text();
    String head = text.substring(0, Math.min(HEAD_CHARS, text.length()));
    List<String> named =
        Stream.concat(
                document.metadata().creators().stream(), document.metadata().issuers().stream())
            .map(String::strip)
            .toList();
    if (!client.name().isEmpty()
        && (named.stream().anyMatch(name -> name.contains(client.name()))
            || inLine(head, "申请人|专利权人|申请（专利权）人|单位|作者单位|Affiliation|Applicant", client.name()))) {
      return new Ownership(true, "委托方自有文献");
    }
    for (String person : List.of(client.personInCharge(), client.contact())) {
      if (!person.isEmpty()
          && (named.contains(person) || inLine(head, "作者|发明人|Authors?|Inventors?", person))) {
        return new Ownership(false, "责任者中有与委托方人员“%s”同名者，是否为委托方自有文献须核实".formatted(person));
      }
    }
    return new Ownership(false, "");
  }

  private static boolean inLine(String head, String labels, String name) {
    return Pattern.compile("(?m)^[ 　]*(?:" + labels + ")[：:][^\\n]*" + Pattern.quote(name))
        .matcher(head)
        .find();
  }
}
