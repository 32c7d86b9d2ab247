package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser that looks at pages as people do, and notes what it had to complain of. */
final class PortalBrowser implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private final Playwright playwright;
  private final Browser browser;
  private final URI base;

  PortalBrowser(URI base) {
    this.base = base;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(NeedsBrowser.CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Somebody who has not signed in, on a screen 1280 px wide. */
  Visitor visitor() {
    return new Visitor(browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN")));
  }

  /** The same without JavaScript. */
  Visitor visitorWithoutScript() {
    return new Visitor(
        browser.newContext(
            new Browser.NewContextOptions().setLocale("zh-CN").setJavaScriptEnabled(false)));
  }

  /** Somebody who has signed in. */
  Visitor signedIn(String name, String password) {
    Visitor visitor = visitor();
    visitor.signIn(name, password);
    return visitor;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** One person with one window. */
  final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    private Visitor(BrowserContext context) {
      this.context = context;
      this.page = context.newPage();
      page.setViewportSize(1280, 800);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      page.onDialog(
          dialog -> {
            complaints.add("a script ran: " + dialog.message());
            dialog.dismiss();
          });
    }

    Visitor open(String path) {
      page.navigate(base.resolve(path).toString());
      return this;
    }

    void signIn(String name, String password) {
      open("/login");
      page.getByLabel("账号", new Page.GetByLabelOptions().setExact(true)).fill(name);
      page.getByLabel("口令", new Page.GetByLabelOptions().setExact(true)).fill(password);
      press("登录");
    }

    void press(String button) {
      page.locator("main button", new Page.LocatorOptions().setHasText(button)).first().click();
      page.waitForLoadState();
    }

    String text() {
      return page.innerText("body");
    }

    String path() {
      URI address = URI.create(page.url());
      return address.getPath();
    }

    /** The status of a GET with this person's cookies. */
    int status(String path) {
      return context.request().get(base.resolve(path).toString()).status();
    }

    /** The page at {@code path} is there for nobody of this role, and says so like any page. */
    void refuses(String path, int status, String words) {
      assertThat(status(path)).as(path).isEqualTo(status);
      open(path);
      assertThat(page.locator("main h1").innerText()).as(path).isEqualTo(words);
      assertThat(page.locator("header nav a").count()).as(path).isPositive();
      complaints.removeIf(complaint -> complaint.contains("status of " + status));
    }

    /** The status of a POST with this person's cookies but without the token of a form. */
    int postWithoutToken(String path) {
      return context.request().post(base.resolve(path).toString()).status();
    }

    /** Looks at the page that is open on a wide and a narrow screen. */
    void examine(String name) {
      for (int width : new int[] {1280, 360}) {
        page.setViewportSize(width, 800);
        picture(name + "-" + width);
        assertThat(
                ((Number)
                        page.evaluate(
                            "document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth"))
                    .intValue())
            .as("%s at %d px: overflow in px", name, width)
            .isLessThanOrEqualTo(0);
        assertThat(
                new AxeBuilder(page)
                    .withTags(WCAG).analyze().getViolations().stream()
                        .flatMap(
                            rule ->
                                rule.getNodes().stream()
                                    .map(node -> rule.getId() + ": " + node.getHtml())))
            .as("%s at %d px: WCAG 2.1 A and AA", name, width)
            .isEmpty();
      }
      page.setViewportSize(1280, 800);
      nothingToComplainOf();
    }

    void picture(String name) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    void nothingToComplainOf() {
      assertThat(complaints).as("console of the browser at " + page.url()).isEmpty();
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
