package org.wenlan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenlan.PortalBrowser.Visitor;

/** The two pages of the expert language, in a real browser against the whole application. */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class ExpertPagesIT {

  private static final String HOSTILE = "<img src=x onerror=alert(1)>'\"}}{\"match_all\":{}}";

  private final PortalLibrary library;
  private final PortalBrowser browser;

  ExpertPagesIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void theFormWritesTheLanguageWhileItIsFilledIn() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/advanced").examine("advanced-empty");
      reader.page.getByLabel("第1行检索词").fill("电池 \"梯次利用\"");
      reader.page.getByLabel("第2行与上面的关系").selectOption("NOT");
      reader.page.getByLabel("第2行字段").selectOption("TITLE");
      reader.page.getByLabel("第2行匹配方式").selectOption("CONTAINS");
      reader.page.getByLabel("第2行检索词").fill("专利");
      reader.page.getByLabel("年份").fill("2000");
      Locator written = reader.page.locator("#written code");
      assertThat(written).hasText("(SU='电池'*'梯次利用' NOT TI%'专利') AND YE=2000-");
      reader.examine("advanced");

      reader.press("加一行");
      assertThat(reader.page.locator(".row input[name=words]").count()).isEqualTo(4);
      assertThat(reader.page.getByLabel("第1行检索词").inputValue()).contains("梯次利用");
      reader.press("检索");
      assertThat(reader.path()).isEqualTo("/");
      assertThat(reader.page.locator(".asked code").innerText())
          .isEqualTo("(SU='电池'*'梯次利用' NOT TI%'专利') AND YE=2000-");
      assertThat(reader.page.locator(".hit").count()).isPositive();
      reader.examine("expert-results");
    }
  }

  @Test
  void theFormWorksWithoutScriptAndSaysWhatItCannotRead() {
    try (Visitor reader = browser.visitorWithoutScript()) {
      reader.open("/advanced");
      reader.page.getByLabel("第1行检索词").fill("回收");
      reader.page.getByLabel("年份").fill("去年");
      reader.press("写成检索式");
      assertThat(reader.page.locator(".refusal").innerText()).contains("四位数字");
      reader.page.getByLabel("年份").fill("");
      reader.press("写成检索式");
      assertThat(reader.page.locator("#written code").innerText()).isEqualTo("SU='回收'");
    }
  }

  @Test
  void aQueryThatCannotBeReadIsShownWithItsFaultMarked() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/expert").examine("expert");
      reader.page.getByLabel("检索式", exact()).fill("TI=电池 回收 AND YE=2020-");
      reader.press("检索");
      assertThat(reader.page.locator(".faulty mark").innerText()).isEqualTo("回");
      assertThat(reader.page.locator(".refusal").innerText()).contains("两个检索词之间缺少运算符");
      assertThat(reader.page.getByLabel("检索式", exact()).inputValue())
          .isEqualTo("TI=电池 回收 AND YE=2020-");
    }
    try (Visitor reader = browser.visitorWithoutScript()) {
      reader.open("/expert?expert=" + encoded("SU="));
      assertThat(reader.page.locator(".refusal").innerText()).contains("检索式结尾");
      reader.picture("expert-fault");
    }
  }

  @Test
  void anExpertSearchesByKeyboardReadsTheDocumentAndTakesTheQueryElsewhere() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/expert");
      // The text area has the focus without a click, but gets it after the page has loaded, when it
      // is drawn first: what is typed before that goes nowhere.
      assertThat(reader.page.getByLabel("检索式", exact())).isFocused();
      reader.page.keyboard().type("FT=(电池 同句 回收) AND AB=浸出");
      reader.page.keyboard().press("Tab");
      reader.page.keyboard().press("Enter");
      reader.page.waitForURL("**/?expert=*");
      assertThat(reader.page.locator(".asked code").innerText())
          .isEqualTo("FT='电池' 同句 '回收' AND AB='浸出'");
      assertThat(reader.page.locator(".hit mark").count()).isPositive();
      reader.page.locator(".orders a").nth(1).click();
      assertThat(reader.page.locator(".orders [aria-current]").innerText()).isEqualTo("日期新到旧");
      reader.page.locator(".hit .where").first().click();
      assertThat(reader.path()).startsWith("/documents/");
      assertThat(reader.page.locator(".text mark").count()).isPositive();

      reader.page.goBack();
      reader.page.locator(".asked a").click();
      reader.press("检查并转换");
      assertThat(reader.page.locator(".dialect").count()).isEqualTo(5);
      assertThat(reader.page.locator(".dialect code").first().innerText())
          .isEqualTo("FT='电池 # 回收' AND AB='浸出'");
      assertThat(reader.page.locator(".dialect").last().innerText()).contains("EI 不查正文");
      reader.examine("expert-translated");
    }
  }

  @Test
  void whoHasSignedInTakesTheWholeListAway() throws IOException {
    String list = "?order=oldest&expert=" + encoded("FT=电池");
    try (Visitor nobody = browser.visitor()) {
      nobody.open("/" + list);
      assertThat(nobody.page.locator(".exports").count()).isZero();
      assertThat(nobody.open("/export/csv" + list).path()).isEqualTo("/login");
    }
    try (Visitor client = browser.signedIn("weituo", library.password("weituo"))) {
      client.open("/" + list).examine("exports");
      int total = Integer.parseInt(client.page.locator(".summary strong").innerText());
      for (String format : List.of("CSV", "RIS", "GB/T 7714 参考文献表")) {
        Path file =
            client
                .page
                .waitForDownload(
                    () ->
                        client
                            .page
                            .locator(".exports a", new Page.LocatorOptions().setHasText(format))
                            .click())
                .path();
        assertThat(file).isNotEmptyFile();
        if (format.equals("RIS")) {
          assertThat(Files.readAllLines(file)).filteredOn("ER  - "::equals).hasSize(total);
        }
      }
    }
    assertThat(library.server.status("GET", "/api/v1/search/export?format=ris&q=a", "", ""))
        .isEqualTo(401);
    assertThat(library.status("GET", "/api/v1/search/export?format=bibtex&q=a", "weituo"))
        .isEqualTo(200);
    assertThat(library.status("GET", "/api/v1/search/export?format=exe&q=a", "weituo"))
        .isEqualTo(400);
  }

  @Test
  void whatIsTypedIntoAnyFieldStaysText() {
    try (Visitor reader = browser.visitor()) {
      for (String address :
          List.of(
              "/expert?expert=" + encoded(HOSTILE),
              "/?expert=" + encoded("TI='" + HOSTILE.replace("'", "''") + "'"),
              "/advanced?words=" + encoded(HOSTILE) + "&from=" + encoded(HOSTILE),
              "/advanced?field=" + encoded(HOSTILE) + "&words=a&match=x&join=%00")) {
        reader.open(address);
        assertThat(reader.page.locator("main img, main script").count()).as(address).isZero();
      }
      assertThat(reader.text()).doesNotContain("match_all");
      // The longest query that is read is also the longest an address must carry.
      reader.open("/expert");
      reader.page.getByLabel("检索式", exact()).fill("SU='" + "电池 ".repeat(660) + "'");
      reader.press("检查并转换");
      assertThat(reader.page.locator(".refusal").innerText()).contains("最多 200 字");
    }
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
