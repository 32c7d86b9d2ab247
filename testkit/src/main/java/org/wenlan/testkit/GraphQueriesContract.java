package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.BodyMention;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.graph.PolicyLink;
import org.wenlan.core.store.StoredDocument;

/** What every {@link GraphQueries} promises; extend it and give a fresh, empty store. */
public abstract class GraphQueriesContract {

  private static final Set<AccessLevel> STAFF = Set.of(AccessLevel.values());
  private static final Set<AccessLevel> READERS = Set.of(AccessLevel.PUBLIC);

  /** The writer that fills the store, which is empty when a test begins. */
  protected abstract GraphWriter writer();

  /** Questions over the same store. */
  protected abstract GraphQueries queries();

  private void write(StoredDocument... documents) {
    writer().write(List.of(documents));
  }

  /** Relations. */
  @Nested
  protected class Links {

    private final StoredDocument law =
        GraphTexts.policy("文江省科学技术进步条例", "文江省人民代表大会公布。")
            .number("文人常〔2020〕3号")
            .region("文江")
            .date("2020-05-01")
            .stored();

    private StoredDocument citing(String title) {
      String proof = "根据《" + title + "》，制定本办法。";
      return GraphTexts.policy("文江省科技成果转化办法", proof + "其他事项。")
          .region("文江")
          .date("2024-03-05")
          .relates(RelationType.BASED_ON, title, proof)
          .stored();
    }

    @Test
    void aRelationCarriesTitleTargetAndItsSentenceVerbatim() {
      StoredDocument citing = citing("文江省科学技术进步条例");
      write(law, citing);
      String proof = "根据《文江省科学技术进步条例》，制定本办法。";
      PolicyLink link = queries().linksFrom(citing.id(), READERS).getFirst();
      assertThat(link)
          .isEqualTo(
              new PolicyLink(
                  RelationType.BASED_ON,
                  citing.id(),
                  "文江省科技成果转化办法",
                  Optional.of(law.id()),
                  "文江省科学技术进步条例",
                  citing.document().evidence(citing.document().relations().getFirst().evidence()),
                  0.9));
      assertThat(link.evidence().quote()).isEqualTo(proof);
      assertThat(queries().linksTo(law.id(), READERS)).containsExactly(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"科学技术进步条例", "文江省科学技术进步条例（试行）", "文江省 科学技术进步条例", "文江省科学技术进步条例(2020年修订)"})
    void aTitleIsRecognisedWithoutRegionBracketsAndBlanks(String cited) {
      StoredDocument citing = citing(cited);
      write(law, citing);
      assertThat(queries().linksTo(law.id(), READERS)).hasSize(1);
      assertThat(queries().linksFrom(citing.id(), READERS).getFirst().targetTitle())
          .isEqualTo(cited);
    }

    @ParameterizedTest
    @ValueSource(strings = {"澜江省科学技术进步条例", "文江省科学技术进步条例（征求意见稿）", "文江省科学技术普及条例"})
    void anotherRegionADraftOrAnotherMatterIsAnotherDocument(String cited) {
      StoredDocument citing = citing(cited);
      write(law, citing);
      assertThat(queries().linksFrom(citing.id(), READERS).getFirst().target()).isEmpty();
      assertThat(queries().linksTo(law.id(), READERS)).isEmpty();
    }

    @Test
    void aNoticeStandsForTheInstrumentItBrings() {
      StoredDocument notice = GraphTexts.policy("文江省人民政府关于印发《文江省科技专项管理办法》的通知", "现印发给你们。").stored();
      StoredDocument citing = citing("文江省科技专项管理办法");
      write(notice, citing);
      assertThat(queries().linksTo(notice.id(), READERS)).hasSize(1);
    }

    @Test
    void aNumberAloneNamesTheDocument() {
      StoredDocument citing =
          GraphTexts.policy("通知", "按照文人常[2020]03号执行。")
              .relatesToNumber(RelationType.IMPLEMENTS, "文人常[2020]03号", "按照文人常[2020]03号执行。")
              .stored();
      write(law, citing);
      PolicyLink link = queries().linksFrom(citing.id(), READERS).getFirst();
      assertThat(link.target()).contains(law.id());
      assertThat(link.targetTitle()).isEqualTo("文人常〔2020〕3号");
    }

    @Test
    void aTitleWithAnotherNumberIsAnotherDocument() {
      String proof = "《文江省科学技术进步条例》（文人常〔2010〕1号）同时废止。";
      StoredDocument citing =
          GraphTexts.policy("决定", proof)
              .relates(
                  RelationType.REPEALS,
                  Optional.of("文江省科学技术进步条例"),
                  DocumentNumber.find("文人常〔2010〕1号"),
                  proof)
              .stored();
      write(law, citing);
      assertThat(queries().linksTo(law.id(), READERS)).isEmpty();
      assertThat(queries().validity(law.id())).isEqualTo(Validity.UNKNOWN);
    }

    @Test
    void linksComeInOrderOfTypeAndPlace() {
      StoredDocument citing =
          GraphTexts.policy("办法", "引用《乙》。根据《丙》。引用《甲》。")
              .relates(RelationType.CITES, "甲", "引用《甲》。")
              .relates(RelationType.CITES, "乙", "引用《乙》。")
              .relates(RelationType.BASED_ON, "丙", "根据《丙》。")
              .stored();
      write(citing);
      assertThat(queries().linksFrom(citing.id(), READERS))
          .extracting(PolicyLink::targetTitle)
          .containsExactly("丙", "乙", "甲");
    }

    @Test
    void anUnknownDocumentHasNoLinks() {
      assertThat(queries().linksFrom(law.id(), STAFF)).isEmpty();
      assertThat(queries().linksTo(law.id(), STAFF)).isEmpty();
    }

    @Test
    void anInternalDocumentShowsNeitherAsSourceNorAsTarget() {
      String proof = "根据《内部规程》制定。";
      StoredDocument hidden = GraphTexts.policy("内部规程", "内容。").internal().stored();
      StoredDocument open =
          GraphTexts.policy("公开办法", proof).relates(RelationType.BASED_ON, "内部规程", proof).stored();
      StoredDocument hiddenToo =
          GraphTexts.policy("内部办法", "根据《公开办法》制定。")
              .internal()
              .relates(RelationType.BASED_ON, "公开办法", "根据《公开办法》制定。")
              .stored();
      write(hidden, open, hiddenToo);
      assertThat(queries().linksFrom(open.id(), READERS).getFirst().target()).isEmpty();
      assertThat(queries().linksFrom(open.id(), STAFF).getFirst().target()).contains(hidden.id());
      assertThat(queries().linksTo(open.id(), READERS)).isEmpty();
      assertThat(queries().linksTo(open.id(), STAFF)).hasSize(1);
      assertThat(queries().linksFrom(hiddenToo.id(), READERS)).isEmpty();
    }
  }

  /** Whether a policy holds. */
  @Nested
  protected class Holding {

    private final StoredDocument old =
        GraphTexts.policy("旧办法", "内容。").validity(Validity.IN_FORCE).stored();

    private StoredDocument saying(RelationType type, Validity own) {
      return GraphTexts.policy("新办法" + type, "《旧办法》同时如此。")
          .validity(own)
          .relates(type, "旧办法", "《旧办法》同时如此。")
          .stored();
    }

    @Test
    void itsOwnPageIsBelievedWhereNobodySaysOtherwise() {
      write(old, saying(RelationType.CITES, Validity.IN_FORCE));
      assertThat(queries().validity(old.id())).isEqualTo(Validity.IN_FORCE);
    }

    @Test
    void aRepealWeighsMoreThanAnAmendmentAndBothMoreThanItsOwnPage() {
      write(old, saying(RelationType.AMENDS, Validity.UNKNOWN));
      assertThat(queries().validity(old.id())).isEqualTo(Validity.AMENDED);
      write(saying(RelationType.REPEALS, Validity.UNKNOWN));
      assertThat(queries().validity(old.id())).isEqualTo(Validity.REPEALED);
    }

    @Test
    void aDraftAndWhatIsNotYetInForceRepealNothing() {
      write(old, saying(RelationType.REPEALS, Validity.DRAFT));
      assertThat(queries().validity(old.id())).isEqualTo(Validity.IN_FORCE);
      write(saying(RelationType.AMENDS, Validity.NOT_YET));
      assertThat(queries().validity(old.id())).isEqualTo(Validity.IN_FORCE);
    }

    @Test
    void ofAnUnknownDocumentNothingIsKnown() {
      assertThat(queries().validity(old.id())).isEqualTo(Validity.UNKNOWN);
    }
  }

  /** Sentences that name a body. */
  @Nested
  protected class Mentions {

    private StoredDocument plan(String title, String date, boolean internal) {
      GraphTexts text =
          GraphTexts.policy(title, "澜州市图书馆办展，澜州市图书馆接待。别的一句。\n澜州馆（简称）也办展。")
              .mention(EntityType.ORGANIZATION, "澜州市图书馆")
              .mention(EntityType.ORGANIZATION, "澜州馆", "澜州市图书馆")
              .date(date);
      return (internal ? text.internal() : text).stored();
    }

    private List<BodyMention> ask(Set<AccessLevel> access, int limit) {
      return queries().mentions(EntityType.ORGANIZATION, "澜州市图书馆", access, limit);
    }

    @Test
    void everySentenceComesOnceVerbatimAndInOrder() {
      write(plan("计划", "2024-01-01", false));
      assertThat(ask(READERS, 10))
          .extracting(BodyMention::sentence)
          .extracting(Evidence::quote)
          .containsExactly("澜州市图书馆办展，澜州市图书馆接待。", "澜州馆（简称）也办展。");
      assertThat(ask(READERS, 10)).allMatch(mention -> mention.name().equals("澜州市图书馆"));
    }

    @Test
    void theNewestDocumentComesFirstAndTheLimitHolds() {
      write(plan("甲", "2023-01-01", false), plan("乙", "2025-01-01", false));
      write(plan("丙", "2024-01-01", false));
      assertThat(ask(READERS, 5))
          .extracting(BodyMention::documentTitle)
          .containsExactly("乙", "乙", "丙", "丙", "甲");
    }

    @Test
    void internalDocumentsAreForStaff() {
      write(plan("甲", "2023-01-01", true));
      assertThat(ask(READERS, 5)).isEmpty();
      assertThat(ask(STAFF, 5)).hasSize(2);
    }

    @Test
    void kindAndWholeNameMustAgree() {
      write(plan("甲", "2023-01-01", false));
      assertThat(queries().mentions(EntityType.PLACE, "澜州市图书馆", STAFF, 5)).isEmpty();
      assertThat(queries().mentions(EntityType.ORGANIZATION, "澜州市", STAFF, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\" } ; DROP ALL ; #", "a>b <c> {d} \\ e", "'''\"\"\"", "甲\n乙\t丙"})
    void aNameIsAValueWhateverItHolds(String name) {
      write(
          GraphTexts.text("题名", "前文" + name + "后文。")
              .mention(EntityType.ORGANIZATION, name)
              .stored());
      assertThat(queries().mentions(EntityType.ORGANIZATION, name, READERS, 5)).isNotEmpty();
    }

    @Test
    void aLimitOutOfRangeIsRefused() {
      assertThatThrownBy(() -> ask(READERS, 0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> ask(READERS, 1_001)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
