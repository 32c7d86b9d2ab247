package org.wenlan.benchmarks.scale;

import java.util.List;
import org.wenlan.benchmarks.RecordingProxy.Request;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A search request without what counts facets. */
final class FacetFreeRequest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FacetFreeRequest() {}

  /**
   * The same request, facets left out.
   *
   * @throws IllegalArgumentException if it counts none, for then there is nothing to compare
   */
  static Request of(Request request) {
    ObjectNode body = (ObjectNode) JSON.readTree(request.body());
    if (body.path("aggregations").isMissingNode() && body.path("aggs").isMissingNode()) {
      throw new IllegalArgumentException("counts no facets: " + request.path());
    }
    body.remove(List.of("aggregations", "aggs"));
    return new Request(request.method(), request.path(), JSON.writeValueAsBytes(body));
  }
}
