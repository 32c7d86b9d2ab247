package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenlan.PortalBrowser.Visitor;

/** Saved topics in a real browser, with mails through a real SMTP server. */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class TopicPagesIT {

  private static final String HOSTILE = "<img src=x onerror=alert(1)>'\"${7*7}--";

  private final PortalLibrary library;
  private final PortalBrowser browser;

  TopicPagesIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  private Visitor as(String name) {
    return browser.signedIn(name, library.password(name));
  }

  @Test
  void aTopicGoesFromASearchToTheReaderAndBack() throws Exception {
    try (Visitor librarian = as("guanyuan")) {
      String address = madeFromASearch(librarian);
      register(librarian, address);
      chosenAndSent(librarian, address);

      assertThat(library.smtp.waitForIncomingEmail(20_000, 1)).isTrue();
      MimeMessage mail = library.smtp.getReceivedMessages()[0];
      assertThat(mail.getSubject()).startsWith("【定题】电池回收" + HOSTILE);
      String text = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
      answered(found(text, "/sdi/d/\\S+"));

      librarian.open(address);
      assertThat(librarian.text()).contains("0%（相关 0，部分相关 0，不相关 1）", "建议与用户商议");
      librarian.examine("topic");
      librarian.page.locator("a:has-text('第1期')").click();
      assertThat(librarian.text()).contains("已发", "不相关", HOSTILE);
      librarian.examine("topic-delivery");
      mine();
      unsubscribed(found(text, "/sdi/unsubscribe/\\S+"));
      librarian.open(address);
      assertThat(librarian.text()).contains("已退订");
      librarian.open("/topics").examine("topics");
      librarian.nothingToComplainOf();
    }
  }

  private String madeFromASearch(Visitor librarian) {
    librarian.open("/?q=电池&type=ARTICLE").examine("search-to-topic");
    librarian.page.locator("a:has-text('定制为专题')").click();
    assertThat(librarian.page.locator("#q").inputValue()).isEqualTo("电池");
    assertThat(librarian.page.locator("fieldset").innerText()).contains("文献类型");
    librarian.page.locator("fieldset input").uncheck();
    for (String field : new String[] {"name", "description", "purpose", "inclusion", "exclusion"}) {
      librarian.page.locator("#" + field).fill("电池回收" + HOSTILE);
    }
    librarian.page.locator("#expert").fill("TI=");
    librarian.page.getByLabel("首期含馆藏已有文献").check();
    librarian.press("保存");
    assertThat(librarian.page.locator(".refusal").innerText()).contains("检索式写错了");
    assertThat(librarian.page.locator("#purpose").inputValue()).isEqualTo("电池回收" + HOSTILE);
    librarian.examine("topic-form");
    librarian.page.locator("#expert").fill("");
    librarian.press("保存");
    assertThat(librarian.path()).matches("/topics/[0-9a-f-]{36}");
    assertThat(librarian.page.locator("main img").count()).isZero();
    assertThat(librarian.text()).contains(HOSTILE).doesNotContain("49--");
    String address = librarian.path();
    librarian.press("用户已确认");
    librarian.press("启动服务");
    assertThat(librarian.page.locator(".notice").innerText()).contains("服务中");
    return address;
  }

  private static void register(Visitor librarian, String address) {
    librarian.open(address);
    librarian.page.locator("#name").fill(HOSTILE);
    librarian.page.locator("#unit").fill("文江省某局" + HOSTILE);
    librarian.page.locator("#email").fill("duzhe@example.org");
    librarian.page.locator("#account").fill("meiyou");
    librarian.page.getByLabel("本人已同意").check();
    librarian.press("登记");
    assertThat(librarian.page.locator(".refusal").first().innerText()).contains("没有账号 meiyou");
    assertThat(librarian.page.locator("#name").inputValue()).isEqualTo(HOSTILE);
    librarian.page.locator("#account").fill("duzhe");
    librarian.page.getByLabel("本人已同意").check();
    librarian.press("登记");
    assertThat(librarian.page.locator(".notice").innerText()).contains("已登记收件人");
  }

  private static void chosenAndSent(Visitor librarian, String address) {
    librarian.press("立即检索");
    assertThat(librarian.page.locator(".notice").innerText()).contains("检索完成");
    librarian.page.locator("a:has-text('候选清单')").click();
    Locator boxes = librarian.page.locator(".hit input[type=checkbox]");
    int found = boxes.count();
    assertThat(found).isGreaterThan(1);
    boxes.first().check();
    librarian.press("剔除所勾");
    assertThat(librarian.page.locator(".refusal").innerText()).contains("剔除须写明理由");
    librarian.page.locator(".hit input[type=checkbox]").first().check();
    librarian.page.locator("#reason").fill("不合收录范围" + HOSTILE);
    librarian.examine("topic-candidates");
    librarian.press("剔除所勾");
    assertThat(librarian.page.locator(".hit").count()).isEqualTo(found - 1);
    librarian.press("全部选用");
    librarian.open(address + "/candidates?state=REJECTED");
    assertThat(librarian.page.locator(".hit").innerText()).contains(HOSTILE);
    librarian.open(address);
    librarian.press("确认寄出");
    assertThat(librarian.page.locator(".notice").innerText()).contains("已交寄 1 期");
  }

  private void answered(String link) {
    try (Visitor reader = browser.visitor()) {
      // A scanner opens the link, more than once: that is no vote.
      assertThat(reader.status(link)).isEqualTo(200);
      reader.open(link);
      assertThat(reader.text()).doesNotContain("已反馈").contains(HOSTILE);
      assertThat(reader.page.locator("main img").count()).isZero();
      reader.page.locator(".hit").first().getByLabel("不相关").check();
      reader.page.locator(".hit input[name=remark]").first().fill(HOSTILE);
      reader.press("提交");
      assertThat(reader.text()).contains("谢谢，已记下", "已反馈");
      reader.examine("sdi");
      assertThat(reader.status(link.substring(0, link.length() - 2) + "AA")).isEqualTo(404);
      assertThat(reader.postWithoutToken(link)).isEqualTo(403);
      reader.open("/topics/mine");
      assertThat(reader.path()).isEqualTo("/login");
    }
  }

  private void mine() {
    try (Visitor reader = as("duzhe")) {
      reader.open("/me");
      reader.page.locator("a:has-text('我的定题')").click();
      assertThat(reader.text()).contains("第1期", HOSTILE);
      reader.page.locator("summary").click();
      String feed = reader.page.locator("code").innerText();
      String path = feed.substring(feed.indexOf("/sdi/"));
      reader.examine("topics-mine");
      assertThat(reader.status(path)).isEqualTo(200);
      reader.press("更换订阅地址");
      assertThat(reader.status(path)).isEqualTo(404);
      reader.refuses("/topics", 403, "不能打开");
    }
    try (Visitor other = as("weituo")) {
      other.open("/topics/mine");
      assertThat(other.text()).contains("还没有订阅专题");
    }
    assertThat(library.status("GET", "/api/v1/topics", "weituo")).isEqualTo(403);
    assertThat(library.status("GET", "/api/v1/topics", "guanyuan")).isEqualTo(200);
    assertThat(library.status("GET", "/api/v1/topics/' or 1=1 --".replace(" ", "%20"), "guanyuan"))
        .isEqualTo(404);
    assertThat(library.status("POST", "/api/v1/topics", "guanyuan")).isEqualTo(422);
  }

  private void unsubscribed(String link) {
    try (Visitor reader = browser.visitor()) {
      reader.open(link).examine("unsubscribe");
      assertThat(reader.text()).contains("duzhe@example.org");
      reader.open(link);
      assertThat(reader.page.locator("main button").innerText()).isEqualTo("不再接收");
      // One click of a mail program: no cookie, no token of a form.
      assertThat(library.server.status("POST", link, "", "")).isEqualTo(200);
      reader.open(link);
      assertThat(reader.text()).contains("已退订");
      assertThat(reader.page.locator("main button").count()).isZero();
    }
  }

  private static String found(String text, String pattern) {
    Matcher link = Pattern.compile(pattern).matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group();
  }
}
