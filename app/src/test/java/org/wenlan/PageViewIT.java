package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenlan.PortalBrowser.Visitor;

/** Pages of originals as people see them, the words they looked for marked on the paper. */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class PageViewIT {

  private final PortalLibrary library;
  private final PortalBrowser browser;

  PageViewIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  @Test
  void aHitLeadsToThePageOfTheOriginalWithItsWordsMarked() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/?q=" + encoded("三年行动 回收利用"));
      reader.page.locator(".hit .scan").first().click();

      assertThat(reader.path()).matches("/documents/[0-9a-f]{64}/pages/\\d+");
      Locator picture = reader.page.locator(".sheet img");
      assertThat(picture.getAttribute("alt")).contains("原件第");
      assertThat(((Number) picture.evaluate("image => image.naturalWidth")).intValue())
          .isBetween(1_230, 1_240);
      Locator marks = reader.page.locator(".sheet rect");
      assertThat(marks.count()).isPositive();
      BoundingBox paper = picture.boundingBox();
      BoundingBox mark = marks.first().boundingBox();
      assertThat(mark.x).isBetween(paper.x, paper.x + paper.width);
      assertThat(mark.y).isBetween(paper.y, paper.y + paper.height);
      assertThat(inkUnder(marks.first())).isGreaterThan(0.05);
      reader.examine("original-page");
    }
  }

  @Test
  void arrowKeysTurnThePagesAndTheWayBackLeadsToTheText() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/?q=" + encoded("三年行动 回收利用"));
      reader.page.locator(".hit .scan").first().click();
      String document = reader.path().replaceAll("/pages/.*", "");
      reader.open(document + "/pages/1");
      assertThat(reader.page.locator(".turn a[rel=prev]").count()).isZero();
      if (reader.page.locator(".turn a[rel=next]").count() > 0) {
        reader.page.keyboard().press("ArrowRight");
        reader.page.waitForURL("**/pages/2");
        reader.page.keyboard().press("ArrowLeft");
        reader.page.waitForURL("**/pages/1");
      }
      reader.page.getByText("看文字").click();
      assertThat(reader.path()).isEqualTo(document);
      assertThat(reader.page.locator("#page1 a").innerText()).contains("原件页面");
      reader.nothingToComplainOf();
    }
  }

  @Test
  void aScanSaysThatAMachineReadItAndMarksItsLines() {
    try (Visitor reader = browser.visitor()) {
      reader.open("/?q=" + encoded("电池贮存"));
      reader.page.locator(".hit .scan").first().click();
      assertThat(reader.text()).contains("机器识别", "置信度");
      assertThat(reader.page.locator(".sheet rect").count()).isPositive();
      assertThat(inkUnder(reader.page.locator(".sheet rect").first())).isGreaterThan(0.05);
      reader.examine("original-scan");
    }
  }

  @Test
  void whatMayNotBeReadMayNotBeSeenEither() {
    String nowhere = "/documents/" + "0".repeat(64) + "/pages/1";
    assertThat(library.server.status("GET", nowhere, "", "")).isEqualTo(404);
    try (Visitor reader = browser.visitor()) {
      reader.open("/?q=" + encoded("三年行动 回收利用"));
      reader.page.locator(".hit .scan").first().click();
      String document = reader.path().replaceAll("/pages/.*", "");
      reader.refuses(document + "/pages/999", 404, "没有找到");
      reader.refuses(document + "/pages/1?mark=abc", 400, "请求有误");
      reader.open("/?q=" + encoded("梯次利用产品 实施细则"));
      reader.page.locator(".hit h2 a").first().click();
      String flowing = reader.path();
      if (reader.page.locator(".pagebreak").count() == 0) {
        reader.refuses(flowing + "/pages/1", 404, "没有找到");
      }
    }
  }

  /** Share of dark pixels of the picture under a mark: print, not paper. */
  private static double inkUnder(Locator mark) {
    return ((Number)
            mark.evaluate(
                """
                async rect => {
                  const image = document.querySelector('.sheet img');
                  await image.decode();
                  const canvas = document.createElement('canvas');
                  canvas.width = image.naturalWidth;
                  canvas.height = image.naturalHeight;
                  const pen = canvas.getContext('2d');
                  pen.drawImage(image, 0, 0);
                  const box = ['x', 'y', 'width', 'height'].map(n => Number(rect.getAttribute(n)));
                  const data = pen.getImageData(...box).data;
                  let dark = 0;
                  for (let i = 0; i < data.length; i += 4) if (data[i] < 128) dark++;
                  return dark / (data.length / 4);
                }"""))
        .doubleValue();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
