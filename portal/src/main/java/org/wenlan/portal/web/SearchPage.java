package org.wenlan.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.Facet;
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
 * @param seconds time the index took
 * @param hits the stretch shown
 * @param facets what the list can be narrowed by, values with their links
 * @param chosen filters in force, each with a link that takes it off
 * @param orders ways to sort the list
 * @param exports files the whole list can be taken away in
 * @param pages links to other stretches
 */
public record SearchPage(
    String query,
    boolean expert,
    long total,
    String seconds,
    List<Found> hits,
    List<Narrowing> facets,
    List<Link> chosen,
    List<Link> orders,
    List<Link> exports,
    List<Link> pages) {

  static final int SIZE = 10;
  private static final int FACET_VALUES = 8;
  private static final int PAGES_AROUND = 4;

  /** One document found. */
  public record Found(
      String address, String title, String line, String validity, List<Place> places) {}

  /** One passage of it. */
  public record Place(String address, String label, Snippet snippet) {}

  /** One facet. */
  public record Narrowing(String label, List<Link> values) {}

  /** A link with its words; {@code count} 0 where there is nothing to count. */
  public record Link(String label, String address, long count, boolean current) {}

  static SearchPage of(SearchRequest request, SearchResults results) {
    List<Found> hits = results.hits().stream().map(hit -> found(request, hit)).toList();
    return new SearchPage(
        request.query(),
        request.question() instanceof Question.Expert,
        results.total(),
        "%.2f".formatted(results.took().toMillis() / 1000.0),
        hits,
        narrowings(request, results),
        chosen(request, results),
        orders(request),
        exports(request),
        pages(request, results.total()));
  }

  private static Found found(SearchRequest request, Hit hit) {
    String address = "/documents/" + hit.document().value();
    List<Place> places =
        hit.passages().stream().map(passage -> place(request, address, passage)).toList();
    return new Found(
        address,
        hit.metadata().title(),
        line(hit.metadata()),
        switch (hit.metadata().validity()) {
          case REPEALED, LAPSED, AMENDED, DRAFT, NOT_YET -> hit.metadata().validity().label();
          case IN_FORCE, UNKNOWN -> "";
        },
        places);
  }

  private static Place place(SearchRequest request, String address, PassageHit passage) {
    Snippet snippet = Snippet.of(passage);
    Locator place = locate(passage, snippet);
    return new Place(
        new SearchAddress(request).place(address, place.paragraph()), place.label(), snippet);
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

  private static List<Narrowing> narrowings(SearchRequest request, SearchResults results) {
    SearchAddress address = new SearchAddress(request);
    return Arrays.stream(Facet.values())
        .map(
            facet ->
                new Narrowing(
                    facet.label(),
                    results.facets().getOrDefault(facet, List.of()).stream()
                        .limit(FACET_VALUES)
                        .map(
                            count ->
                                new Link(
                                    count.label(),
                                    address.toggled(facet, count.value()),
                                    count.count(),
                                    holds(request, facet, count.value())))
                        .toList()))
        .filter(narrowing -> !narrowing.values().isEmpty())
        .toList();
  }

  private static List<Link> chosen(SearchRequest request, SearchResults results) {
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
                                    facet.label() + "：" + label(results, facet, value),
                                    address.toggled(facet, value),
                                    0,
                                    true))));
    return links;
  }

  private static String label(SearchResults results, Facet facet, String value) {
    return results.facets().getOrDefault(facet, List.of()).stream()
        .filter(count -> count.value().equals(value))
        .map(SearchResults.FacetCount::label)
        .findFirst()
        .orElse(value);
  }

  private static List<Link> pages(SearchRequest request, long total) {
    long last = Math.min((total - 1) / SIZE, (10_000 - SIZE) / SIZE);
    long current = request.from() / SIZE;
    SearchAddress address = new SearchAddress(request);
    List<Link> links = new ArrayList<>();
    for (long page = Math.max(0, current - PAGES_AROUND);
        page <= Math.min(last, current + PAGES_AROUND);
        page++) {
      links.add(new Link(String.valueOf(page + 1), address.page(page * SIZE), 0, page == current));
    }
    return links.size() > 1 ? links : List.of();
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

  private static boolean holds(SearchRequest request, Facet facet, String value) {
    return request.filters().getOrDefault(facet, Set.of()).contains(value);
  }
}
