package org.wenlan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenlan.PortalBrowser.Visitor;

/**
 * Quantities, batch searches and kept searches, in a real browser against the whole application.
 */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class MeasurePagesIT {

  private static final String QUERY = "'锂 回收率'>=90%";

  private final PortalLibrary library;
  private final PortalBrowser browser;

  MeasurePagesIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  private Visitor as(String name) {
    return browser.signedIn(name, library.password(name));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void theFormAsksForAQuantityAndTheSentenceIsMarked() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/advanced");
      reader.page.getByLabel("第1个指标名称").fill("锂 回收率");
      reader.page.getByLabel("第1个指标数值").fill("90%");
      assertThat(reader.page.locator("#written code")).hasText(QUERY);
      reader.examine("advanced-quantity");
      reader.press("检索");
      assertThat(reader.page.locator(".hit").count()).isPositive();
      assertThat(reader.page.locator(".hit mark").first().innerText()).contains("回收率");
      reader.examine("quantity-results");
      assertThat(reader.status("/?expert=" + encoded("回收率>=90"))).isEqualTo(400);
    }
  }

  @Test
  void aTableOfQueriesRunsInTheBackgroundAndIsTakenAway() {
    try (Visitor librarian = as("guanyuan")) {
      librarian.open("/batches").examine("batches-empty");
      String table = "名称,检索式,检索词\n甲," + QUERY + ",\n坏,TI=(回收,\n=1+1,,动力电池 回收\n";
      librarian.page.setInputFiles(
          "#file", new FilePayload("检索.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
      librarian.press("开始检索");
      assertThat(librarian.page.locator("#batch")).containsText("已完成");
      assertThat(librarian.text()).contains("已检索 2，有误 1", "缺少右括号");
      librarian.examine("batch");
      String address = librarian.path();
      assertThat(librarian.status(address + "/result.xlsx")).isEqualTo(200);
      assertThat(librarian.status(address + "/result.csv")).isEqualTo(200);
      librarian.open("/batches").examine("batches");
      try (Visitor other = as("duzhe")) {
        other.refuses(address, 404, "没有找到");
        assertThat(other.status(address + "/result.csv")).isEqualTo(404);
      }
    }
  }

  @Test
  void aSearchIsKeptAskedAgainAndTakenAway() {
    try (Visitor librarian = as("guanyuan")) {
      librarian.open("/?expert=" + encoded(QUERY));
      librarian.page.getByText("保留本次检索").click();
      librarian.page.getByLabel("备注").fill(PortalLibrary.HOSTILE);
      librarian.press("保留");
      assertThat(librarian.text()).contains("检索记录", "命中");
      assertThat(librarian.page.locator("main img").count()).isZero();
      librarian.examine("record");
      String address = librarian.path();
      librarian.page.getByText("重新检索并比较").click();
      assertThat(librarian.page.locator("#replay")).containsText("命中的文献与当时相同");
      librarian.examine("record-replayed");
      assertThat(librarian.status(address + "/export.csv")).isEqualTo(200);
      librarian.open("/records").examine("records");
      assertThat(librarian.postWithoutToken("/records")).isEqualTo(403);
      assertThat(library.status("GET", "/api/v1/search" + address, "guanyuan")).isEqualTo(200);
      assertThat(library.status("GET", "/api/v1/search" + address, "duzhe")).isEqualTo(404);
      try (Visitor other = as("duzhe")) {
        other.refuses(address, 404, "没有找到");
      }
    }
  }

  @Test
  void strangersAreAskedToSignIn() {
    for (String path : new String[] {"/api/v1/search/records", "/api/v1/search/batches"}) {
      assertThat(library.status("GET", path, "")).isEqualTo(401);
      assertThat(library.status("POST", path, "")).isEqualTo(401);
    }
  }
}
