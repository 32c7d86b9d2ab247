package org.wenlan.search.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.SearchResults.FacetCount;
import org.wenlan.search.Snippet;

/**
 * The answer of {@code GET /api/v1/search}.
 *
 * @param query the words as typed, or the expert query as it is written canonically
 * @param total documents that match; exact where words decide
 * @param facets counts by facet, {@code type}, {@code issuer}, {@code region}, {@code year}, {@code
 *     month}, {@code class}, {@code topic}
 */
record SearchResponse(
    String query,
    long total,
    int from,
    int size,
    long tookMillis,
    List<Item> hits,
    Map<String, List<FacetCount>> facets) {

  /**
   * One document; {@code byMeaning} if no word matched in the passages shown, {@code validity} as
   * other documents of the library say.
   */
  record Item(
      String id,
      String title,
      String type,
      String typeLabel,
      List<String> issuers,
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable Integer year,
      @Nullable String region,
      String validity,
      String validityLabel,
      boolean byMeaning,
      double score,
      List<Quote> passages) {

    static Item of(Hit hit, CurrentValidity current) {
      DocumentMetadata metadata = hit.metadata();
      Validity validity = current.of(hit);
      return new Item(
          hit.document().value(),
          metadata.title(),
          metadata.type().name(),
          metadata.type().label(),
          metadata.issuers(),
          metadata.number().map(DocumentNumber::toString).orElse(null),
          metadata.date().orElse(null),
          DocumentResponse.orNull(metadata.year()),
          metadata.region().orElse(null),
          validity.name(),
          validity.label(),
          !hit.passages().isEmpty()
              && hit.passages().stream().allMatch(passage -> passage.highlights().isEmpty()),
          hit.score(),
          hit.passages().stream().map(Quote::of).toList());
    }
  }

  /**
   * A snippet of a passage, at most {@link Snippet#MAX_CHARS} long.
   *
   * @param place page or paragraph as printed behind a quotation
   * @param start where the snippet stands in the clean text, in UTF-16 code units
   */
  record Quote(
      int ordinal,
      int page,
      int paragraph,
      String place,
      int start,
      int end,
      boolean cutBefore,
      List<Snippet.Segment> segments,
      boolean cutAfter) {

    static Quote of(PassageHit passage) {
      Snippet snippet = Snippet.of(passage);
      var locator = passage.evidence().locator();
      return new Quote(
          passage.ordinal(),
          locator.page(),
          locator.paragraph(),
          locator.label(),
          snippet.span().start(),
          snippet.span().end(),
          snippet.cutBefore(),
          snippet.segments(),
          snippet.cutAfter());
    }
  }

  static SearchResponse of(SearchRequest request, SearchResults results, CurrentValidity current) {
    Map<String, List<FacetCount>> facets = new TreeMap<>();
    new EnumMap<Facet, List<FacetCount>>(results.facets())
        .forEach((facet, counts) -> facets.put(facet.name().toLowerCase(Locale.ROOT), counts));
    return new SearchResponse(
        request.query(),
        results.total(),
        request.from(),
        request.size(),
        results.took().toMillis(),
        results.hits().stream().map(hit -> Item.of(hit, current)).toList(),
        facets);
  }
}
