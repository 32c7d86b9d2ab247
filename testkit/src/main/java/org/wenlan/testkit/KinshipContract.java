package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.WorkVersion;
import org.wenlan.core.store.StoredDocument;

/** What every {@link GraphQueries} promises of versions and reprints; give a fresh, empty store. */
public abstract class KinshipContract {

  private static final Set<AccessLevel> STAFF = Set.of(AccessLevel.values());
  private static final Set<AccessLevel> READERS = Set.of(AccessLevel.PUBLIC);
  private static final String ARTICLES =
      "为了保障公民的阅读权利，推进全民阅读，制定本条例。市、县人民政府应当把公共图书馆建设纳入国民经济和社会发展规划。"
          + "公共图书馆应当免费开放，周开放时间不少于五十六小时。读者应当爱护文献和设施。";

  private final StoredDocument old =
      law("澜州市公共图书馆条例", "2010年11月27日通过。" + ARTICLES).date("2010-11-27").stored();
  private final StoredDocument revised =
      law("澜州市公共图书馆条例（2020年修订）", "2020年3月1日修订。" + ARTICLES).date("2020-03-01").stored();

  /** The writer that fills the store, which is empty when a test begins. */
  protected abstract GraphWriter writer();

  /** Questions over the same store. */
  protected abstract GraphQueries queries();

  private static GraphTexts law(String title, String text) {
    return GraphTexts.text(title, title + "\n" + text).type(DocumentType.LAW);
  }

  private static GraphTexts news(String title, String text) {
    return GraphTexts.text(title, text).type(DocumentType.NEWS);
  }

  @Test
  void versionsOfALawAreOneWorkOldestFirstWithTheirProof() {
    writer().write(List.of(revised, old));
    List<WorkVersion> versions = queries().versions(old.id(), READERS);
    assertThat(versions).extracting(WorkVersion::document).containsExactly(old.id(), revised.id());
    assertThat(versions.getFirst().evidence().quote()).isEqualTo("澜州市公共图书馆条例");
    assertThat(queries().versions(revised.id(), READERS)).isEqualTo(versions);
  }

  @Test
  void versionsAreNeverReprintsHoweverAlike() {
    writer().write(List.of(revised, old));
    assertThat(queries().reprints(old.id(), READERS)).isEmpty();
  }

  @Test
  void anotherLawIsNoVersion() {
    StoredDocument other = law("澜州市档案条例", ARTICLES).stored();
    writer().write(List.of(old, other));
    assertThat(queries().versions(other.id(), READERS))
        .extracting(WorkVersion::document)
        .containsExactly(other.id());
  }

  @Test
  void measuresBroughtByANoticeAreAWorkTheNoticeIsNot() {
    String title = "澜州市人民政府关于印发《澜州市阅读促进办法》的通知";
    StoredDocument first = GraphTexts.policy(title, "现印发给你们。").number("澜政发〔2018〕3号").stored();
    StoredDocument second =
        GraphTexts.policy(title, "现将修订后的办法印发给你们。").number("澜政发〔2023〕9号").stored();
    StoredDocument notice = GraphTexts.policy("关于做好值班工作的通知", "请值班。").stored();
    StoredDocument next = GraphTexts.policy("关于做好值班工作的通知", "请再值班。").stored();
    writer().write(List.of(first, second, notice, next));
    assertThat(queries().versions(first.id(), READERS)).hasSize(2);
    assertThat(queries().versions(notice.id(), READERS)).isEmpty();
  }

  @Test
  void theSameNewsOnTwoSitesIsAReprint() {
    StoredDocument here = news("澜州新馆开放", ARTICLES).stored();
    StoredDocument there = news("澜州：新馆今日开放", "据澜州日报　" + ARTICLES.replace("，", " ")).stored();
    StoredDocument other = news("古籍展开幕", "市图书馆藏古籍精品展昨日开幕，展出宋元刻本二十种。").stored();
    writer().write(List.of(here, there, other));
    assertThat(queries().reprints(here.id(), READERS))
        .singleElement()
        .satisfies(
            reprint -> {
              assertThat(reprint.document()).isEqualTo(there.id());
              assertThat(reprint.title()).isEqualTo("澜州：新馆今日开放");
              assertThat(reprint.likeness()).isGreaterThanOrEqualTo(Reprint.ALIKE);
            });
    assertThat(queries().reprints(other.id(), READERS)).isEmpty();
  }

  @Test
  void whatTheAskerMayNotSeeIsNeitherVersionNorReprint() {
    StoredDocument secret =
        law("澜州市公共图书馆条例（修订草案）", ARTICLES).date("2019-10-01").internal().stored();
    String report = "市图书馆新馆昨日开放，首日接待读者一万二千人次，办证三千余张，少儿阅览室座无虚席。";
    StoredDocument open = news("新馆开放", report).stored();
    StoredDocument internal = news("新馆开放（内部稿）", report).internal().stored();
    writer().write(List.of(old, secret, open, internal));
    assertThat(queries().versions(old.id(), READERS)).hasSize(1);
    assertThat(queries().versions(old.id(), STAFF)).hasSize(2);
    assertThat(queries().reprints(open.id(), READERS)).isEmpty();
    assertThat(queries().reprints(open.id(), STAFF))
        .extracting(Reprint::document)
        .containsExactly(internal.id());
  }
}
