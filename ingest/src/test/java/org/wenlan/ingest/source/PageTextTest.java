package org.wenlan.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentId;

/** What strangers send is made a tree only up to a size. */
class PageTextTest {

  private static byte[] page(String token, int padding) {
    return "<html><head><script>var t='%s'</script></head><body>澜州通知%s</body></html>"
        .formatted(token, "<i></i>".repeat(padding))
        .getBytes(UTF_8);
  }

  @Test
  void ofAnOrdinaryPageTheWordsCountAndOfAHugeOneTheBytes() {
    assertThat(PageText.digest(page("1", 9))).isEqualTo(PageText.digest(page("2", 9)));
    byte[] huge = page("1", PageText.LARGEST / 7);
    assertThat(PageText.digest(huge)).isEqualTo(DocumentId.of(huge).value());
  }

  @Test
  void aFeedLargerThanAllowedIsRefusedUnread() throws IOException {
    String feed = "<rss version=\"2.0\"><channel><title>澜州要闻</title>%s</channel></rss>";
    URI base = URI.create("http://example.org/");
    assertThat(FeedReader.read(feed.formatted("<a/>").getBytes(UTF_8), base).entries()).isEmpty();

    byte[] huge = feed.formatted("<a/>".repeat(FeedReader.LARGEST / 4)).getBytes(UTF_8);

    assertThatThrownBy(() -> FeedReader.read(huge, base))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("8 MB 的上限");
  }
}
