package org.wenlan.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;
import org.wenlan.core.find.ResultPages;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.reports.ExportFormat;
import org.wenlan.search.Snippet;

/**
 * A list of results as the page shows it (检索结果页).
 *
 * @param query what was asked, an expert query as it is written canonically
 * @param expert whether it is an expert query
 * @param total documents found
 * @param nearest whether those are the nearest ones rather than all that hold every word
 * @param seconds time the index took
 * @param hits the stretch shown
 * @param facets what the list can be narrowed by, values with their links
 * @param chosen filters in force, each with a link that takes it off
 * @param orders ways to sort the list
 * @param exports files the whole list can be taken away in
 * @param turner the way to other stretches
 * @param trends the page that counts over the list
 * @param topic the form that makes a saved topic of the question
 * @param asked the parameters of this list, name and value, for a form that carries them along
 */
public record SearchPage(
    String query,
    boolean expert,
    long total,
    boolean nearest,
    String seconds,
    List<Found> hits,
    List<FacetColumn.Narrowing> facets,
    List<Link> chosen,
    List<Link> orders,
    List<Link> exports,
    PageTurner turner,
    String trends,
    String topic,
    List<Link> asked) {

  static final int SIZE = 10;

  /** One document found. */
  public record Found(
      String address, String title, String line, String validity, List<Place> places) {}

  /** One passage of it; {@code original} is blank where the format has no pages. */
  public record Place(String address, String label, String original, Snippet snippet) {}

  /** A link with its words; {@code count} 0 where there is nothing to count. */
  public record Link(String label, String address, long count, boolean current) {}

  static SearchPage of(
      SearchRequest request, SearchResults results, Function<Hit, Validity> validity) {
    return of(
        request,
        results,
        new ResultPages.Stretch(request.from(), results.hits(), Optional.empty()),
        validity);
  }

  /**
   * A stretch from far behind.
   *
   * @param results give what holds for the whole list
   * @param validity asked once for each document shown: another may say that it no longer holds
   */
  static SearchPage of(
      SearchRequest request,
      SearchResults results,
      ResultPages.Stretch stretch,
      Function<Hit, Validity> validity) {
    List<Found> hits =
        stretch.hits().stream().map(hit -> found(request, hit, validity.apply(hit))).toList();
    return new SearchPage(
        request.query(),
        request.question() instanceof Question.Expert,
        results.total(),
        results.nearest(),
        "%.2f".formatted(results.took().toMillis() / 1000.0),
        hits,
        FacetColumn.of(request, results),
        chosen(request),
        orders(request),
        exports(request),
        PageTurner.of(
            request, results.total(), stretch.from(), stretch.hits().size(), stretch.next()),
        new SearchAddress(request).about("/trends", Map.of()),
        new SearchAddress(request).topic(),
        asked(request));
  }

  private static List<Link> asked(SearchRequest request) {
    return new SearchAddress(request)
        .fields().stream().map(field -> new Link(field.name(), field.value(), 0, false)).toList();
  }

  private static Found found(SearchRequest request, Hit hit, Validity validity) {
    String address = "/documents/" + hit.document().value();
    List<Place> places =
        hit.passages().stream().map(passage -> place(request, address, passage)).toList();
    return new Found(
        address, hit.metadata().title(), line(hit.metadata()), ReaderWarning.of(validity), places);
  }

  private static Place place(SearchRequest request, String address, PassageHit passage) {
    Snippet snippet = Snippet.of(passage);
    Locator place = locate(passage, snippet);
    SearchAddress links = new SearchAddress(request);
    return new Place(
        links.place(address, place.paragraph()),
        place.label(),
        place.page() == 0 ? "" : links.original(address, place.page()),
        snippet);
  }

  /** The paragraph of the first word that matched: a passage may begin some paragraphs before. */
  private static Locator locate(PassageHit passage, Snippet snippet) {
    Evidence evidence = passage.evidence();
    int at =
        passage.highlights().stream()
            .mapToInt(TextSpan::start)
            .filter(start -> start >= snippet.span().start())
            .min()
            .orElse(evidence.span().start());
    String before = evidence.quote().substring(0, at - evidence.span().start());
    long linesEnded =
        before.lines().filter(line -> !line.isBlank()).count()
            - (before.isBlank() || before.endsWith("\n") ? 0 : 1);
    return new Locator(
        evidence.locator().page(), evidence.locator().paragraph() + (int) linesEnded);
  }

  /** Type, number, issuers or creators, container and date, as far as known. */
  static String line(DocumentMetadata metadata) {
    List<String> parts = new ArrayList<>();
    parts.add(metadata.type().label());
    metadata.number().ifPresent(number -> parts.add(number.toString()));
    List<String> responsible =
        metadata.issuers().isEmpty() ? metadata.creators() : metadata.issuers();
    if (!responsible.isEmpty()) {
      parts.add(String.join("、", responsible));
    }
    metadata.container().ifPresent(parts::add);
    metadata.date().ifPresent(date -> parts.add(date.toString()));
    return String.join(" · ", parts);
  }

  private static List<Link> chosen(SearchRequest request) {
    SearchAddress address = new SearchAddress(request);
    List<Link> links = new ArrayList<>();
    request
        .filters()
        .forEach(
            (facet, values) ->
                new TreeSet<>(values)
                    .forEach(
                        value ->
                            links.add(
                                new Link(
                                    facet.label() + "：" + facet.label(value),
                                    address.toggled(facet, value),
                                    0,
                                    true))));
    return links;
  }

  private static List<Link> orders(SearchRequest request) {
    SearchAddress address = new SearchAddress(request);
    return Arrays.stream(ResultOrder.values())
        .map(order -> new Link(order.label(), address.sorted(order), 0, order == request.order()))
        .toList();
  }

  private static List<Link> exports(SearchRequest request) {
    SearchAddress address = new SearchAddress(request);
    return Arrays.stream(ExportFormat.values())
        .map(format -> new Link(format.label(), address.export(format), 0, false))
        .toList();
  }
}
