package org.wenlan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenlan.PortalBrowser.Visitor;
import tools.jackson.databind.JsonNode;

/** Trends, comparison, suggestions and corrections in a real browser. */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class TrendPagesIT {

  private static final String HOSTILE = "<img src=x onerror=alert(1)>'\"}}{\"match_all\":{}}";

  private final PortalLibrary library;
  private final PortalBrowser browser;

  TrendPagesIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void everyBarAndTermLeadsToTheDocumentsItStandsFor() throws IOException {
    try (Visitor reader = browser.visitor()) {
      reader.open("/?q=" + encoded("回收"));
      int total = Integer.parseInt(reader.page.locator(".summary strong").innerText());
      reader.page.locator("a.trend").click();
      assertThat(reader.path()).isEqualTo("/trends");
      assertThat(reader.page.locator(".summary strong").first().innerText())
          .isEqualTo(String.valueOf(total));
      reader.page.locator("summary:has-text('数据表')").click();
      reader.examine("trends");

      Locator last = reader.page.locator(".trends details tbody tr").first();
      String count = last.locator("td").nth(1).innerText();
      last.locator("a").click();
      assertThat(reader.page.locator(".summary strong").innerText()).isEqualTo(count);
      assertThat(reader.page.locator(".chosen").innerText()).contains("年份");

      reader.open("/trends?q=" + encoded("回收"));
      Locator term = reader.page.locator(".cloud li").first();
      String documents = term.locator(".count").innerText();
      term.locator("a").click();
      assertThat(reader.page.locator(".summary strong").innerText()).isEqualTo(documents);

      reader.open("/trends?unit=month&months=6&until=2024-06&q=" + encoded("回收"));
      reader.examine("trends-months");
      for (String format : List.of("CSV", "XLSX")) {
        Path file =
            reader
                .page
                .waitForDownload(
                    () -> reader.page.locator(".exports a:has-text('" + format + "')").click())
                .path();
        assertThat(file).isNotEmptyFile();
        if (format.equals("CSV")) {
          assertThat(Files.readString(file)).contains("时间分布", "高频词", "突现词");
        }
      }
    }
  }

  @Test
  void twoRegionsOrPeriodsStandSideBySide() {
    try (Visitor reader = browser.visitorWithoutScript()) {
      reader.open("/trends/compare");
      reader.page.locator("#a1").selectOption(new SelectOption().setIndex(1));
      reader.press("比较地区");
      assertThat(reader.page.locator(".refusal").innerText()).contains("各选一个地区");
      reader.page.locator("#a2").fill("2014-2020");
      reader.page.locator("#b2").fill("2020-2024");
      reader.press("比较时期");
      assertThat(reader.page.locator(".refusal").innerText()).contains("重合");
    }
    try (Visitor reader = browser.visitor()) {
      reader.open("/trends/compare");
      reader.page.locator("#a2").fill("2000-2023");
      reader.page.locator("#b2").fill("2024-2026");
      reader.press("比较时期");
      assertThat(reader.page.locator(".refusal").innerText()).contains("最多 20 年");
      reader.page.locator("#a2").fill("2014-2023");
      reader.press("比较时期");
      assertThat(reader.page.locator(".sides > div").count()).isEqualTo(2);
      reader.examine("compare");
      String second = reader.page.locator(".sides > div").nth(1).locator("strong").innerText();
      reader.page.locator(".sides h2 a").nth(1).click();
      assertThat(reader.page.locator(".summary strong").innerText()).isEqualTo(second);
    }
  }

  @Test
  void offersTermsWhileTypingByKeyboardAndMouse() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/");
      Locator box = reader.page.getByLabel("检索词");
      assertThat(box).hasAttribute("role", "combobox");
      String topic =
          library.server.get("/api/v1/trends").path("terms").get(0).path("term").asString();
      box.pressSequentially(topic.substring(0, 1));
      Locator offers = reader.page.locator("#suggestions [role=option]");
      assertThat(offers.first()).isVisible();
      assertThat(box).hasAttribute("aria-expanded", "true");
      reader.examine("suggestions");
      box.focus();
      box.fill("");
      box.pressSequentially(topic.substring(0, 2));
      assertThat(offers.first()).containsText(topic.substring(0, 2));
      box.press("ArrowDown");
      assertThat(box).hasAttribute("aria-activedescendant", "offer0");
      String chosen = offers.first().getAttribute("data-text");
      box.press("Enter");
      reader.page.waitForURL("**/?q=*");
      assertThat(reader.page.getByLabel("检索词").inputValue()).isEqualTo(chosen);
      reader.page.getByLabel("检索词").fill("");
      String title = library.server.search("回收").path("hits").get(0).path("title").asString();
      reader.page.getByLabel("检索词").pressSequentially(title.substring(0, 8));
      assertThat(offers.last()).containsText(title.substring(0, 8));
      offers.last().click();
      reader.page.waitForURL("**/documents/*");
      reader.nothingToComplainOf();
    }
  }

  @Test
  void neverOffersAnInternalDocumentToThePublic() {
    String title = internalTitle();
    String path = "/suggestions?q=" + encoded(title.substring(0, 6));
    try (Visitor nobody = browser.visitor();
        Visitor staff = browser.signedIn("guanyuan", library.password("guanyuan"))) {
      assertThat(nobody.open(path).page.locator("#offers .offer").allInnerTexts())
          .doesNotContain(title);
      assertThat(staff.open(path).page.locator("#offers .offer").allInnerTexts()).contains(title);
    }
  }

  /** The title of a document that the librarian finds and the public does not. */
  private String internalTitle() {
    for (JsonNode hit : library.server.search("企业调研").path("hits")) {
      String path = "/api/v1/documents/" + hit.path("id").asString();
      if (library.server.status("GET", path, "", "") == 404) {
        return hit.path("title").asString();
      }
    }
    throw new AssertionError("the library has no internal document");
  }

  @Test
  void asksWhetherAnotherWordWasMeantAndChangesNothingByItself() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/?q=" + encoded("提次利用"));
      assertThat(reader.page.locator(".meant a").innerText()).isEqualTo("梯次利用");
      assertThat(reader.page.getByLabel("检索词").inputValue()).isEqualTo("提次利用");
      reader.examine("meant");
      String count = reader.page.locator(".meant span").innerText();
      reader.page.locator(".meant a").click();
      assertThat(reader.page.locator(".summary strong").innerText()).isEqualTo(count);
      assertThat(reader.page.locator(".meant").count()).isZero();
    }
  }

  @Test
  void aDocumentShowsOthersLikeItAndTheSentencesThatCiteIt() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/?q=" + encoded("动力蓄电池回收利用管理办法"));
      reader.page.locator(".hit h2 a").first().click();
      assertThat(reader.page.locator(".alike a").count()).isPositive();
      String own = reader.path();
      assertThat(reader.page.locator(".alike a").all())
          .noneMatch(link -> own.equals(link.getAttribute("href")));
      reader.examine("document-similar");
    }
  }

  @Test
  void whatIsTypedIntoAnyFieldStaysText() {
    try (Visitor reader = browser.visitor()) {
      for (String address :
          List.of(
              "/trends?q=" + encoded(HOSTILE),
              "/trends?q=a&until=" + encoded(HOSTILE) + "&months=" + encoded(HOSTILE),
              "/trends/compare?q=" + encoded(HOSTILE) + "&a=" + encoded(HOSTILE) + "&b=x",
              "/trends/compare?by=year&a=" + encoded(HOSTILE) + "&b=2024",
              "/?q=" + encoded("回收") + "&region=" + encoded(HOSTILE + "/x"),
              "/suggestions?q=" + encoded(HOSTILE))) {
        reader.open(address);
        assertThat(reader.page.locator("main img, main script, body > img").count())
            .as(address)
            .isZero();
      }
    }
  }
}
