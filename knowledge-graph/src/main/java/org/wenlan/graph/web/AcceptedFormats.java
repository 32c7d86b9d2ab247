package org.wenlan.graph.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.wenlan.graph.SparqlFormat;
import org.wenlan.graph.SparqlRefusedException;
import org.wenlan.graph.SparqlRefusedException.Reason;

/** Reads what formats a caller takes, from {@code format=} or else the Accept header. */
final class AcceptedFormats {

  private AcceptedFormats() {}

  /** The formats in order of preference; all of them if the caller has no wish. */
  static List<SparqlFormat> of(@Nullable String named, @Nullable String accept) {
    if (named != null && !named.isBlank()) {
      return SparqlFormat.named(named.strip())
          .map(List::of)
          .orElseThrow(
              () ->
                  new SparqlRefusedException(
                      Reason.NOT_ACCEPTABLE, "不认识的输出格式，可用 json、xml、csv、tsv、turtle、jsonld。"));
    }
    if (accept == null || accept.isBlank()) {
      return List.of(SparqlFormat.values());
    }
    Set<SparqlFormat> wanted = new LinkedHashSet<>();
    for (MediaType type : byQuality(accept)) {
      for (SparqlFormat format : SparqlFormat.values()) {
        if (format.mediaTypes().stream()
            .map(MediaType::parseMediaType)
            .anyMatch(offered -> type.getQualityValue() > 0 && type.includes(offered))) {
          wanted.add(format);
        }
      }
    }
    return List.copyOf(wanted);
  }

  private static List<MediaType> byQuality(String accept) {
    try {
      List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
      types.sort(
          Comparator.comparing(MediaType::getQualityValue)
              .reversed()
              .thenComparing(MediaType::isWildcardType)
              .thenComparing(MediaType::isWildcardSubtype));
      return types;
    } catch (InvalidMediaTypeException e) {
      return List.of(MediaType.ALL);
    }
  }
}
