package org.wenlan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenlan.PortalBrowser.Visitor;

/** The vocabulary, in a real browser against the whole application. */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class VocabularyPagesIT {

  private static final String API = "/api/v1/vocabulary";

  private final PortalLibrary library;
  private final PortalBrowser browser;

  VocabularyPagesIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  private Visitor librarian() {
    return browser.signedIn("guanyuan", library.password("guanyuan"));
  }

  private static String query(String words) {
    return "/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static void write(Visitor librarian, String phrases, String note) {
    librarian.open("/vocabulary/new?kind=SYNONYMS");
    librarian.page.locator("#phrases").fill(phrases);
    librarian.page.locator("#note").fill(note);
    librarian.press("增加");
  }

  @Test
  void aSynonymThatALibrarianAddsIsLookedForInTheNextSearchAndSaidAboveTheList() {
    try (Visitor librarian = librarian()) {
      librarian.open(query("电瓶再利用之杜撰词"));
      assertThat(librarian.page.locator("#widening").count()).isZero();
      write(librarian, "电瓶再利用之杜撰词\n动力电池", PortalLibrary.HOSTILE);
      assertThat(librarian.text()).contains("已增加", "下一次检索即生效");
      assertThat(librarian.page.locator("main img").count()).isZero();
      librarian.examine("vocabulary");
      librarian.open(query("电瓶再利用之杜撰词"));
      assertThat(librarian.page.locator("#widening")).containsText("同时检索：动力电池 · 只检索原词");
      assertThat(librarian.page.locator(".hit mark").first()).hasText("动力电池");
      librarian.examine("search-widened");
      librarian.page.getByText("只检索原词").click();
      assertThat(librarian.page).hasURL(Pattern.compile(".*synonyms=off.*"));
      assertThat(librarian.page.locator("#widening")).containsText("只检索了原词");
      librarian.examine("search-written-only");
      keepsTheEntryWithASearch(librarian);
      remove(librarian, "电瓶再利用之杜撰词");
    }
  }

  /** Other tests ask the same library, and not for these words. */
  private static void remove(Visitor librarian, String phrase) {
    librarian.open("/vocabulary?find=" + URLEncoder.encode(phrase, StandardCharsets.UTF_8));
    librarian.page.locator("tbody a").first().click();
    librarian.page.getByText("删除这一条").click();
    librarian.examine("vocabulary-form");
    librarian.press("确认删除");
    assertThat(librarian.text()).contains("已删除");
  }

  private static void keepsTheEntryWithASearch(Visitor librarian) {
    librarian.open(query("电瓶再利用之杜撰词"));
    librarian.page.getByText("保留本次检索").click();
    librarian.press("保留");
    assertThat(librarian.text()).contains("同义词：电瓶再利用之杜撰词 = 动力电池");
  }

  @Test
  void anEntryIsRefusedWithAReasonChangedAndDeletedAndTheChangesAreKept() {
    try (Visitor librarian = librarian()) {
      write(librarian, "杜撰词甲\n杜撰词乙", "");
      write(librarian, "杜撰词乙\n杜撰词丙", "");
      assertThat(librarian.page.locator(".refusal")).containsText("已在另一组同义词里：杜撰词甲 = 杜撰词乙");
      assertThat(librarian.page.locator("#phrases")).hasValue("杜撰词乙\n杜撰词丙");
      librarian.examine("vocabulary-refused");
      librarian.open("/vocabulary?find=" + URLEncoder.encode("杜撰词甲", StandardCharsets.UTF_8));
      assertThat(librarian.page.locator("tbody tr")).hasCount(1);
      librarian.page.locator("tbody a").first().click();
      librarian.page.locator("#phrases").fill("杜撰词甲\n杜撰词丁");
      librarian.press("保存");
      assertThat(librarian.text()).contains("已保存：杜撰词甲 = 杜撰词丁");
      remove(librarian, "杜撰词丁");
      librarian.open("/vocabulary/changes").examine("vocabulary-changes");
      assertThat(librarian.text()).contains("guanyuan", "杜撰词甲 = 杜撰词乙", "杜撰词甲 = 杜撰词丁", "删除");
      assertThat(librarian.postWithoutToken("/vocabulary")).isEqualTo(403);
    }
  }

  @Test
  void aTableIsTakenInWithItsBadRowsNamedAndGivenOut() {
    try (Visitor librarian = librarian()) {
      librarian.open("/vocabulary");
      String table = "类别,词,备注\n用户词,杜撰区科技局,机构\n同义词,独一个,\n别的,杜撰戊,\n用户词,杜撰区科技局,\n";
      librarian.page.setInputFiles(
          "#file", new FilePayload("词表.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
      librarian.press("导入");
      assertThat(librarian.text()).contains("收入 1 条，已有 1 条，有误 2 行", "第 3 行", "第 4 行");
      librarian.examine("vocabulary-imported");
      assertThat(librarian.status("/vocabulary/export.csv")).isEqualTo(200);
    }
  }

  @Test
  void onlyLibrariansKeepTheVocabulary() {
    for (String path : new String[] {API, API + "/changes", API + "/export"}) {
      assertThat(library.status("GET", path, "")).as(path).isEqualTo(401);
      assertThat(library.status("GET", path, "duzhe")).as(path).isEqualTo(403);
      assertThat(library.status("GET", path, "shenhe")).as(path).isEqualTo(403);
      assertThat(library.status("GET", path, "guanyuan")).as(path).isEqualTo(200);
    }
    for (String method : new String[] {"POST", "PUT", "DELETE"}) {
      assertThat(library.status(method, API + "/1", "duzhe")).as(method).isEqualTo(403);
    }
    assertThat(library.status("DELETE", API + "/999999", "guanyuan")).isEqualTo(404);
    try (Visitor reader = browser.signedIn("duzhe", library.password("duzhe"))) {
      for (String path : new String[] {"/vocabulary", "/vocabulary/new", "/vocabulary/changes"}) {
        assertThat(reader.status(path)).as(path).isEqualTo(403);
      }
    }
  }
}
