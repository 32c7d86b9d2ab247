package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenlan.PortalBrowser.Visitor;

/** The pages as people see them: in a real browser, against the whole application. */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class PortalIT {

  private static final String SCRIPT = "<script>alert(1)</script>";

  private final PortalLibrary library;
  private final PortalBrowser browser;

  PortalIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  private Visitor as(String name) {
    return browser.signedIn(name, library.password(name));
  }

  @Test
  void anybodySearchesAndReadsTheDocumentAtThePlaceOfTheHit() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/").examine("front");
      Locator type = reader.page.locator(".types a").first();
      String label = type.innerText();
      type.click();
      assertThat(reader.page.locator(".chosen").innerText()).contains(label);
      assertThat(reader.page.locator(".hit").count()).isPositive();
      reader.open("/");
      reader.page.getByLabel("检索词").fill("电池");
      reader.press("检索");
      assertThat(reader.page.locator(".hit mark").first().innerText()).isEqualTo("电池");
      reader.examine("results");

      int all = reader.page.locator(".hit").count();
      reader.page.locator(".facets a").first().click();
      assertThat(reader.page.locator(".chosen").count()).isEqualTo(1);
      assertThat(reader.page.locator(".hit").count()).isBetween(1, all);

      reader.page.locator(".hit .where").first().click();
      assertThat(reader.path()).startsWith("/documents/");
      String place = reader.page.url().substring(reader.page.url().indexOf('#'));
      assertThat(reader.page.locator(place + " mark").count()).isPositive();
      assertThat(reader.page.locator(".anchors a").count()).isPositive();
      reader.examine("document");
      assertThat(reader.page.locator("aside a[href*='/original']").count()).isZero();

      reader.open("/about").examine("about");
    }
  }

  @Test
  void theListSaysWhatAnotherDocumentHasRepealed() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/?q=" + encoded("新能源汽车动力蓄电池回收利用管理暂行办法"));
      Locator old = reader.page.locator(".hit:has(h2:has-text('管理暂行办法'))").first();
      assertThat(old.locator(".validity").innerText()).isEqualTo("废止");
      old.locator("h2 a").click();
      assertThat(reader.page.locator("h1 .validity").innerText()).isEqualTo("废止");

      reader.open("/?q=" + encoded("动力蓄电池回收利用管理办法"));
      Locator first = reader.page.locator(".hit").first();
      assertThat(first.locator("h2").innerText()).doesNotContain("暂行");
      assertThat(first.locator(".validity").count()).isZero();
    }
  }

  @Test
  void searchWorksWithoutScript() {
    try (Visitor reader = browser.visitorWithoutScript()) {
      reader.open("/");
      reader.page.getByLabel("检索词").fill("回收");
      reader.press("检索");
      assertThat(reader.page.locator(".hit mark").count()).isPositive();
    }
  }

  @Test
  void whoHasNotSignedInIsAskedTo() {
    try (Visitor nobody = browser.visitor()) {
      for (String path : List.of("/runs", "/products", "/novelty", "/graph", "/accounts", "/me")) {
        assertThat(nobody.open(path).path()).as(path).isEqualTo("/login");
      }
      nobody.examine("login");
      nobody.open("/me");
      nobody.signIn("guanyuan", "wrong-Password-1");
      assertThat(nobody.text()).contains("账号或口令不对");
    }
  }

  @Test
  void librarianTakesInCompilesAndFindsTheNamesOfADocument() {
    library.server.post("/api/v1/briefs", Map.of("topic", "动力电池回收"));
    try (Visitor librarian = as("guanyuan")) {
      assertThat(librarian.text()).contains("已登录：馆员甲（参考馆员）");
      librarian.open("/runs").examine("runs");
      librarian.open("/runs/rerun").examine("rerun");
      librarian.open("/runs/" + library.run).examine("run");
      librarian.open("/quarantine").examine("quarantine");
      librarian.open("/products").examine("products");
      librarian.page.locator("tbody a").first().click();
      librarian.examine("product");
      librarian.open("/graph").examine("graph");

      librarian.open("/?q=" + encoded("梯次利用"));
      librarian.page.locator(".hit h2 a").first().click();
      librarian.examine("document-staff");
      Page.WaitForDownloadOptions wait = new Page.WaitForDownloadOptions();
      assertThat(
              librarian
                  .page
                  .waitForDownload(wait, () -> librarian.page.getByText("下载原件").click())
                  .suggestedFilename())
          .matches("\\d\\d-.+\\..+");
      int names = librarian.page.locator("aside a[href*='/graph/entity']").count();
      assertThat(names).isPositive();
      librarian.page.locator("aside a[href*='/graph/entity']").first().click();
      assertThat(librarian.path()).isEqualTo("/graph/entity");
      assertThat(librarian.page.locator(".hit").count()).isPositive();
      librarian.examine("entity");
    }
  }

  @Test
  void administratorSeesAccountsAndAuditAndOneself() {
    try (Visitor administrator = as("guanli")) {
      administrator.open("/accounts").examine("accounts");
      assertThat(administrator.page.locator("img").count()).isZero();
      assertThat(administrator.text()).contains(PortalLibrary.HOSTILE);
      administrator.open("/audit").examine("audit");
      administrator.open("/me").examine("me");
    }
  }

  @Test
  void aPasswordIsChangedOnlyByWhoKnowsTheOldOne() {
    try (Visitor client = as("mima")) {
      client.open("/me");
      change(client, "not-the-Old-1", "Wenjiang-2026");
      assertThat(client.text()).contains("原口令不对");
      change(client, library.password("mima"), "weak");
      change(client, library.password("mima"), "onlylowercase");
      assertThat(client.text()).contains("至少三类");
      change(client, library.password("mima"), "Wenjiang-2026");
      assertThat(client.text()).contains("口令已修改");
      client.nothingToComplainOf();
    }
    assertThat(library.server.status("GET", "/api/v1/products", "mima", "Wenjiang-2026"))
        .isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsEverySessionButTheOneThatSetIt() {
    String old = library.password("huanma");
    try (Visitor here = browser.signedIn("huanma", old);
        Visitor elsewhere = browser.signedIn("huanma", old)) {
      here.open("/me");
      change(here, old, "Wenjiang-2026");
      assertThat(here.open("/me").path()).isEqualTo("/me");

      assertThat(elsewhere.open("/products").path()).isEqualTo("/login");
      assertThat(elsewhere.text()).contains("登录已结束");
      elsewhere.examine("login-ended");
    }
  }

  @Test
  void whatCannotBeShownSaysWhatToDo() {
    try (Visitor librarian = as("guanyuan")) {
      librarian.refuses("/accounts", 403, "不能打开");
      librarian.examine("problem-403");
      librarian.refuses("/documents/" + "0".repeat(64), 404, "没有找到");
      librarian.refuses("/products/brief-1999-9", 404, "没有找到");
      librarian.refuses("/assets/none.css", 404, "没有找到");
      librarian.examine("problem-404");
      librarian.refuses("/runs/abc", 400, "请求有误");
      librarian.examine("problem-400");
    }
    try (Visitor nobody = browser.visitor()) {
      nobody.open("/?year=1900&q=" + encoded("电池")).examine("results-none");
      assertThat(nobody.text()).contains("没有找到");
    }
  }

  /** Every page of every role: one look each at those that nobody else has opened. */
  @Test
  void everyRoleFindsItsPagesInTheNavigation() {
    Map<String, List<String>> expected =
        Map.of(
            "duzhe", List.of("检索", "图谱", "简报与决策参考"),
            "weituo2", List.of("检索", "图谱", "简报与决策参考", "科技查新"),
            "qianfa", List.of("检索", "图谱", "简报与决策参考", "科技查新"),
            "guanyuan", List.of("检索", "图谱", "简报与决策参考", "科技查新", "入库", "隔离区"),
            "guanli", List.of("检索", "图谱", "简报与决策参考", "科技查新", "入库", "隔离区", "账号"));
    expected.forEach(
        (name, pages) -> {
          try (Visitor visitor = as(name)) {
            assertThat(visitor.page.locator("header nav a").allInnerTexts())
                .as(name)
                .containsAll(pages);
            for (Locator link : visitor.page.locator("header nav a").all()) {
              assertThat(visitor.status(link.getAttribute("href"))).as(name).isEqualTo(200);
            }
            visitor.open("/products").examine("products-" + name);
            assertThat(visitor.page.locator("header nav a[aria-current]").innerText())
                .isEqualTo("简报与决策参考");
          }
        });
  }

  private static void change(Visitor visitor, String old, String fresh) {
    visitor.page.getByLabel("原口令").fill(old);
    visitor.page.getByLabel("新口令（").fill(fresh);
    visitor.page.getByLabel("再输一次").fill(fresh);
    visitor.press("修改口令");
  }

  @Test
  void whatLooksLikeHtmlStaysText() {
    try (Visitor reader = as("duzhe")) {
      assertThat(reader.text()).contains("已登录：" + PortalLibrary.HOSTILE);
      for (String words : List.of(SCRIPT, PortalLibrary.HOSTILE)) {
        reader.open("/?q=" + encoded(words));
        assertThat(reader.page.getByLabel("检索词").inputValue()).isEqualTo(words);
        assertThat(reader.page.locator("main script, img").count()).isZero();
      }
      reader.nothingToComplainOf();
    }
    try (Visitor librarian = as("guanyuan")) {
      librarian.open("/runs");
      librarian.page.locator("#folder").fill("/" + PortalLibrary.HOSTILE);
      librarian.press("导入");
      assertThat(librarian.page.locator("img").count()).isZero();
      assertThat(librarian.page.locator("#folder").inputValue()).contains(PortalLibrary.HOSTILE);
      librarian.nothingToComplainOf();
    }
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    try (Visitor librarian = as("guanyuan")) {
      for (String path : List.of("/runs", "/products", "/novelty", "/me", "/logout")) {
        assertThat(librarian.postWithoutToken(path)).as(path).isEqualTo(403);
      }
    }
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
