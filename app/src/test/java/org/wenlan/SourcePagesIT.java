package org.wenlan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.PortalBrowser.Visitor;

/** Sources and uploads in a real browser against the whole application. */
@ExtendWith({NeedsBrowser.class, OpenLibrary.class})
class SourcePagesIT {

  @TempDir private static Path temp;

  private final PortalLibrary library;
  private final PortalBrowser browser;

  SourcePagesIT(PortalLibrary library, PortalBrowser browser) {
    this.library = library;
    this.browser = browser;
  }

  private Visitor librarian() {
    return browser.signedIn("guanyuan", library.password("guanyuan"));
  }

  private static void write(Path folder, String name, String version) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(name),
        """
        文江省澄川市河道保洁管理办法（%s）

        第一条　为了加强河道保洁，制定本办法。
        第二条　%s由市水务局负责组织实施，适用于本市行政区域内的河道。
        """
            .formatted(version, version));
  }

  @Test
  void aFolderIsFollowedFromItsFormToTheVersionsOfADocument() throws IOException {
    Path folder = temp.resolve("文件夹");
    write(folder, "办法.txt", "试行稿");
    try (Visitor librarian = librarian()) {
      librarian.open("/sources").examine("sources-empty");
      librarian.page.locator("main a", text("文件夹")).first().click();
      librarian.examine("source-form");
      librarian.page.getByLabel("名称").fill("河道办法 " + PortalLibrary.HOSTILE);
      librarian.page.locator("#address").fill("/没有这个文件夹");
      librarian.press("建立");
      assertThat(librarian.page.locator(".refusal").innerText()).contains("不存在");
      librarian.page.locator("#address").fill(folder.toString());
      librarian.page.getByLabel("频率").selectOption("DAILY");
      librarian.press("建立");
      assertThat(librarian.page.locator("main img").count()).isZero();
      assertThat(librarian.text()).contains("每天 02:00");
      run(librarian, "新增 1");
      librarian.examine("source");

      write(folder, "办法.txt", "正式稿");
      run(librarian, "更新 1");
      assertThat(librarian.page.locator("#source tbody tr").count()).isEqualTo(2);
      librarian.open("/sources").examine("sources");

      librarian.open("/?q=河道保洁管理办法");
      assertThat(librarian.page.locator(".hit h2", text("正式稿")).count()).isEqualTo(1);
      assertThat(librarian.page.locator(".hit h2", text("试行稿")).count()).isZero();
      librarian.page.locator(".hit h2 a", text("正式稿")).first().click();
      assertThat(librarian.page.locator("aside").innerText()).contains("旧版本", "办法.txt");
      librarian.examine("document-newer");
      librarian.page.locator("aside a", text("试行稿")).first().click();
      assertThat(librarian.page.locator("h1").innerText()).contains("已被新版本替代");
      librarian.examine("document-older");
      librarian.page.locator(".notice a", text("正式稿")).click();
      assertThat(librarian.page.locator("h1").innerText()).doesNotContain("已被新版本替代");

      Files.delete(folder.resolve("办法.txt"));
      write(folder, "另一份.txt", "另一份");
      librarian.open("/sources");
      librarian.page.locator("tbody a").first().click();
      run(librarian, "删除 1");
      librarian.open("/?q=河道保洁管理办法");
      librarian.page.locator(".hit h2 a", text("正式稿")).first().click();
      assertThat(librarian.page.locator("h1").innerText()).contains("来源已删除");

      librarian.open("/sources");
      librarian.page.locator("tbody a").first().click();
      librarian.press("暂停");
      assertThat(librarian.page.locator("#source").innerText()).contains("已暂停");
      librarian.page.locator("main a", text("修改")).click();
      assertThat(librarian.page.locator("#address").inputValue()).isEqualTo(folder.toString());
      librarian.press("保存");
      librarian.page.locator("summary", text("删除这个来源")).click();
      librarian.press("确认删除");
      assertThat(librarian.page.locator(".notice").innerText()).contains("文献保留");
    }
    assertThat(library.server.get("/api/v1/verify").path("differences").size()).isZero();
  }

  private static void run(Visitor librarian, String result) {
    librarian.press("立即运行");
    Locator latest = librarian.page.locator("#source tbody tr").first();
    assertThat(latest).containsText("已完成", containing());
    assertThat(latest).containsText(result, containing());
  }

  private static LocatorAssertions.ContainsTextOptions containing() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  @Test
  void manyFilesAreUploadedOneByOneAndWithoutScriptTogether() throws IOException {
    Path folder = temp.resolve("上传");
    List<Path> files =
        List.of(folder.resolve("甲.txt"), folder.resolve("乙.txt"), folder.resolve("空 名.txt"));
    for (Path file : files) {
      write(folder, file.getFileName().toString(), file.getFileName().toString());
    }
    try (Visitor librarian = librarian()) {
      librarian.open("/runs");
      librarian.page.locator("main a", text("上传文件")).click();
      librarian.page.locator("#files").setInputFiles(files.toArray(Path[]::new));
      librarian.page.getByLabel("我声明").check();
      librarian.press("上传");
      assertThat(librarian.page.locator("#uploads p")).containsText("接收 3 个", containing());
      assertThat(librarian.page.locator("#uploads li a").count()).isEqualTo(3);
      librarian.examine("upload");
      librarian.page.locator("#uploads li a").first().click();
      assertThat(librarian.page.locator("#progress")).containsText("已完成", containing());
      librarian.nothingToComplainOf();
    }
    try (Visitor librarian = browser.visitorWithoutScript()) {
      librarian.signIn("guanyuan", library.password("guanyuan"));
      librarian.open("/upload");
      librarian.page.locator("#files").setInputFiles(files.toArray(Path[]::new));
      librarian.page.getByLabel("我声明").check();
      librarian.press("上传");
      assertThat(librarian.path()).isEqualTo("/runs");
      assertThat(librarian.page.locator(".notice").innerText()).contains("已接收 3 个文件");
    }
  }

  @Test
  void onlyStaffSeeSources() {
    for (String path : List.of("/sources", "/sources/new", "/upload")) {
      try (Visitor reader = browser.signedIn("duzhe", library.password("duzhe"))) {
        assertThat(reader.status(path)).as(path).isEqualTo(403);
      }
    }
    try (Visitor librarian = librarian()) {
      assertThat(librarian.postWithoutToken("/sources/1/delete")).isEqualTo(403);
      librarian.refuses("/sources/999", 404, "没有找到");
      librarian.refuses("/sources/new?kind=X", 400, "请求有误");
    }
    assertThat(library.status("GET", "/api/v1/sources", "duzhe")).isEqualTo(403);
    assertThat(library.status("GET", "/api/v1/sources", "guanyuan")).isEqualTo(200);
  }
}
