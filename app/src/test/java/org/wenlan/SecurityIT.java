package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets which answer over REST. */
@ExtendWith(OpenLibrary.class)
class SecurityIT {

  private final PortalLibrary library;

  SecurityIT(PortalLibrary library) {
    this.library = library;
  }

  @ParameterizedTest(name = "{0} {1} by {2}: {3}")
  @CsvSource({
    "GET, /api/v1/search?q=1, '', 200",
    "GET, /api/v1/search/list?q=1, '', 401",
    "GET, /api/v1/search/list?q=1, duzhe, 200",
    "GET, /api/v1/runs, '', 401",
    "GET, /api/v1/products, '', 401",
    "GET, /api/v1/novelty, '', 401",
    "GET, /api/v1/sparql, '', 401",
    "GET, /api/v1/accounts, '', 401",
    "GET, /api/v1/audit, '', 401",
    "GET, /api/v1/quarantine, '', 401",
    "GET, /api/v1/verify, '', 401",
    "POST, /api/v1/runs, '', 401",
    "POST, /api/v1/rebuild/index, '', 401",
    "GET, /actuator/metrics, '', 401",
    "GET, /actuator/health, '', 200",
    "GET, /api/v1/products, duzhe, 200",
    "GET, /api/v1/runs, duzhe, 403",
    "GET, /api/v1/rerun, duzhe, 403",
    "POST, /api/v1/rerun, weituo, 403",
    "GET, /api/v1/novelty, duzhe, 403",
    "POST, /api/v1/briefs, duzhe, 403",
    "GET, /api/v1/quarantine, duzhe, 403",
    "GET, /api/v1/runs, weituo, 403",
    "GET, /api/v1/novelty, weituo, 200",
    "POST, /api/v1/runs, shenhe, 403",
    "GET, /api/v1/novelty, qianfa, 200",
    "POST, /api/v1/briefs, qianfa, 403",
    "GET, /api/v1/runs, guanyuan, 200",
    "GET, /api/v1/accounts, guanyuan, 403",
    "GET, /api/v1/audit, guanyuan, 403",
    "POST, /api/v1/rebuild/index, guanyuan, 403",
    "GET, /actuator/metrics, guanyuan, 403",
    "GET, /api/v1/accounts, guanli, 200"
  })
  void answersByRole(String method, String path, String account, int status) {
    assertThat(library.status(method, path, account)).isEqualTo(status);
  }

  @Test
  void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
    String path = "/api/v1/products";
    assertThat(library.status("GET", path, "suozhu")).isEqualTo(200);
    for (int attempt = 1; attempt <= 5; attempt++) {
      assertThat(library.server.status("GET", path, "suozhu", "wrong-" + attempt)).isEqualTo(401);
    }
    assertThat(library.status("GET", path, "suozhu")).isEqualTo(401);
  }
}
