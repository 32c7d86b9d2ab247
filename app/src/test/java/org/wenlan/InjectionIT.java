package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attempts to be obeyed through every field a question can be put into.
 *
 * <p>Each is answered or refused, none breaks the server, and what the library holds stays as it
 * was.
 */
@ExtendWith(OpenLibrary.class)
class InjectionIT {

  private static final String[] ATTEMPTS = {
    "') OR 1=1 --",
    "TI='x' OR _exists_:id",
    "*:*",
    "{\"query\":{\"match_all\":{}}}",
    "x\"}},\"script\":{\"source\":\"1\"}}",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "} ; DROP ALL ; INSERT DATA { <urn:x> <urn:y> <urn:z> } #",
    "${jndi:ldap://127.0.0.1/x}#{7*7}",
    "..%2f..%2fetc/passwd",
    "\u0000\r\nX-Forged: 1",
    "((((((((((((((((((((((((("
  };

  private final PortalLibrary library;

  InjectionIT(PortalLibrary library) {
    this.library = library;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search?q=",
        "/api/v1/search?expert=",
        "/api/v1/search/list?q=",
        "/api/v1/search/list?q=a&after=",
        "/api/v1/search?expert=TI%3D",
        "/api/v1/search?expert=%E5%8E%9A%E5%BA%A6%3E%3D5mm%20AND%20",
        "/api/v1/search?expert=%E5%8E%9A%E5%BA%A6%3E%3D",
        "/api/v1/search/records/",
        "/api/v1/search/batches/",
        "/advanced?go=1&indicator=a&value=",
        "/advanced?value=5mm&go=1&indicator=",
        "/api/v1/search?q=a&type=",
        "/api/v1/search?q=a&issuer=",
        "/api/v1/search?q=a&region=",
        "/api/v1/search?q=a&year=",
        "/api/v1/search?q=a&topic=",
        "/api/v1/search?q=a&month=",
        "/api/v1/search?q=a&class=",
        "/api/v1/suggestions?q=",
        "/api/v1/corrections?q=",
        "/api/v1/corrections?q=a&class=",
        "/api/v1/trends?q=",
        "/api/v1/trends?expert=",
        "/api/v1/trends?q=a&unit=",
        "/api/v1/trends?q=a&region=",
        "/suggestions?q=",
        "/trends?q=",
        "/trends?q=a&until=",
        "/trends?q=a&months=",
        "/trends?q=a&unit=",
        "/trends/export/csv?q=",
        "/trends/compare?q=a&a=b&b=",
        "/trends/compare?by=year&b=2024&a=",
        "/?q=a&from=",
        "/?q=a&at=",
        "/?q=a&from=10000&after=",
        "/api/v1/search?q=a&mode=",
        "/api/v1/search?q=a&order=",
        "/api/v1/search?q=a&from=",
        "/api/v1/search?q=a&size=",
        "/api/v1/search/dialects?expert=",
        "/api/v1/search/export?format=csv&q=",
        "/api/v1/search/export?format=ris&expert=",
        "/api/v1/search/export?q=a&format=",
        "/api/v1/graph/mentions?name=",
        "/api/v1/graph/mentions?name=a&type=",
        "/api/v1/graph/neighbours?name=",
        "/api/v1/sparql?query="
      })
  void attemptsAreAnsweredOrRefused(String address) {
    for (String attempt : ATTEMPTS) {
      String path = address + URLEncoder.encode(attempt, StandardCharsets.UTF_8);
      // The form leads on to the list of what it wrote.
      List<Integer> allowed =
          path.startsWith("/advanced") ? List.of(200, 302, 400) : List.of(200, 400, 404);
      assertThat(library.status("GET", path, "weituo")).as(path).isIn(allowed);
    }
  }

  @Test
  void whatTheLibraryHoldsStaysAsItWas() {
    int before = library.server.search("").path("total").asInt();
    for (String attempt : ATTEMPTS) {
      String encoded = URLEncoder.encode(attempt, StandardCharsets.UTF_8);
      library.status("GET", "/api/v1/sparql?query=" + encoded, "guanyuan");
      library.status("GET", "/api/v1/search?q=" + encoded, "guanyuan");
    }
    assertThat(library.server.search("").path("total").asInt()).isEqualTo(before).isPositive();
    assertThat(library.server.get("/api/v1/verify").toString()).doesNotContain("urn:x");
  }
}
