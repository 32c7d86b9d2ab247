package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenlan.PortalBrowser.Visitor;
import org.wenlan.testkit.SharedData;

/** The way of a novelty search from the commission to the signature, in a real browser. */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class NoveltyPagesIT {

  private final PortalLibrary library;
  private final PortalBrowser browser;

  NoveltyPagesIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  private Visitor as(String name) {
    return browser.signedIn(name, library.password(name));
  }

  @Test
  void aCommissionGoesFromTheClientToTheSignature() {
    String address;
    try (Visitor client = as("weituo")) {
      client.open("/novelty");
      Path form = SharedData.repository().resolve("samples/commissions/退役磷酸铁锂短程再生.json");
      client.page.locator("#file").setInputFiles(form);
      client.press("登记并检索");
      address = client.path();
      assertThat(address).matches("/novelty/novelty-\\d+-\\d+");
      assertThat(client.text()).contains("撰写");
      assertThat(client.page.locator("main button, main summary:has-text('重新检索')").count())
          .isZero();
      quotationsLeadToTheirPlace(client);
      client.open(address).examine("case");
      client.open("/novelty").examine("novelty");
    }
    assertThat(library.status("GET", "/api/v1" + address, "weituo")).isEqualTo(200);
    try (Visitor librarian = as("guanyuan")) {
      librarian.open(address).press("提交审核");
      assertThat(librarian.text()).contains("审核中");
    }
    try (Visitor reviewer = as("shenhe")) {
      reviewer.open(address);
      reviewer.page.getByLabel("退回意见").fill("请补检外文文献");
      reviewer.examine("case-review");
      reviewer.press("退回");
      assertThat(reviewer.text()).contains("请补检外文文献");
    }
    try (Visitor librarian = as("guanyuan")) {
      librarian.open(address).press("提交审核");
    }
    try (Visitor reviewer = as("shenhe")) {
      reviewer.open(address).press("审核通过");
      assertThat(reviewer.text()).contains("审核通过。").doesNotContain("签发\n");
    }
    try (Visitor signer = as("qianfa")) {
      signer.open(address).press("签发");
      assertThat(signer.text()).contains("已签发");
      assertThat(signer.page.locator("main button:visible").count()).isZero();
      signer.examine("case-signed");
    }
    assertThat(
            new String(
                library.server.download("/api/v1" + address + ".pdf"),
                0,
                4,
                StandardCharsets.US_ASCII))
        .isEqualTo("%PDF");
  }

  /** The first quotation of the matrix stands, word for word, in the paragraph it links to. */
  private static void quotationsLeadToTheirPlace(Visitor visitor) {
    Locator field = visitor.page.locator(".matrix td:has(q)").first();
    String quote = field.locator("q").innerText();
    field.locator("a").click();
    String place = visitor.page.url().substring(visitor.page.url().indexOf('#'));
    assertThat(visitor.page.locator(place).innerText()).contains(quote);
  }

  @Test
  void clientsSeeOnlyTheirOwnCasesAndNobodyReviewsHisOwn() {
    String address;
    try (Visitor librarian = as("guanyuan")) {
      librarian.open("/novelty");
      librarian.page.getByLabel("检索主题").fill(PortalLibrary.HOSTILE);
      librarian.press("检索并出报告");
      assertThat(librarian.page.locator("img").count()).isZero();
      librarian.open("/novelty");
      librarian.page.getByLabel("检索主题").fill("退役动力电池回收");
      librarian.press("检索并出报告");
      address = librarian.path();
      assertThat(librarian.text()).contains("示范，不作正式查新");
      librarian.nothingToComplainOf();
    }
    assertThat(library.status("GET", "/api/v1" + address, "weituo2")).isEqualTo(404);
    try (Visitor stranger = as("weituo2")) {
      assertThat(stranger.open("/novelty").page.locator("a[href='" + address + "']").count())
          .isZero();
      assertThat(stranger.open(address).text()).contains("没有这份查新案卷，或当前账号无权查看");
    }
    try (Visitor both = as("liangke")) {
      both.open(address).press("提交审核");
      both.press("审核通过");
      assertThat(both.text()).contains("查新员不能审核自己的报告，须由另一人审核");
    }
    try (Visitor signer = as("qianfa")) {
      signer.open(address).page.getByText("作废本案卷").click();
      signer.page.getByLabel("作废原因").fill("误登");
      signer.examine("case-void");
      signer.press("作废");
      assertThat(signer.text()).contains("已作废，编号不再使用");
      assertThat(signer.page.getByText("作废本案卷").count()).isZero();
    }
  }
}
