package org.wenlan.ingest.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.EntryField;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.Stage;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.record.RecordValues;

/**
 * Annotates catalogue records from their own fields and hands other documents on (目录模式).
 *
 * <p>A record says who, where and what about by itself: no names are looked for, no relations, and
 * its passages have no vectors. Everything else is as for any document: it is indexed, and the
 * graph knows its persons and bodies.
 */
public final class CatalogueStage implements Stage<CleanDocument, AnnotatedDocument> {

  private static final float[] NO_VECTOR = {};
  private static final List<EntryField> PEOPLE =
      List.of(EntryField.CREATOR, EntryField.CONTRIBUTOR);
  private static final List<EntryField> BODIES =
      List.of(EntryField.PUBLISHER, EntryField.INSTITUTION);

  private final Stage<CleanDocument, AnnotatedDocument> others;

  /** Hands what is no catalogue record to {@code others}, under whose name it works. */
  public CatalogueStage(Stage<CleanDocument, AnnotatedDocument> others) {
    this.others = others;
  }

  @Override
  public String name() {
    return others.name();
  }

  @Override
  public StageResult<AnnotatedDocument> process(CleanDocument document) {
    Optional<CatalogueEntry> entry = RecordValues.entry(document.parsed().metadata());
    return entry.isPresent()
        ? new StageResult.Passed<>(annotated(document, entry.get()))
        : others.process(document);
  }

  private static AnnotatedDocument annotated(CleanDocument document, CatalogueEntry entry) {
    List<TextSpan> sentences = SentenceSplitter.split(document.text());
    return new AnnotatedDocument(
        document,
        entry.metadata(),
        sentences,
        mentions(document.text(), entry),
        List.of(),
        keywords(entry),
        passages(document, sentences));
  }

  private static List<EntityMention> mentions(String text, CatalogueEntry entry) {
    List<EntityMention> mentions = new ArrayList<>();
    for (EntryField field : PEOPLE) {
      for (String name : entry.all(field)) {
        EntityType type =
            OrganizationWords.endsLikeOne(name) ? EntityType.ORGANIZATION : EntityType.PERSON;
        mention(text, field, name, type).ifPresent(mentions::add);
      }
    }
    for (EntryField field : BODIES) {
      for (String name : entry.all(field)) {
        mention(text, field, name, EntityType.ORGANIZATION).ifPresent(mentions::add);
      }
    }
    mentions.sort(Comparator.comparing(EntityMention::span));
    return mentions;
  }

  /** The name in the line of its field; none if cleaning changed it. */
  private static Optional<EntityMention> mention(
      String text, EntryField field, String name, EntityType type) {
    String label = "\n" + field.label() + "：";
    int line = text.indexOf(label);
    int end = line < 0 ? -1 : text.indexOf('\n', line + 1);
    int at = line < 0 ? -1 : text.indexOf(name, line + label.length());
    int limit = end < 0 ? text.length() : end;
    return at < 0 || at + name.length() > limit
        ? Optional.empty()
        : Optional.of(new EntityMention(type, new TextSpan(at, at + name.length()), name, 1));
  }

  /** What the cataloguer chose, the first the heaviest. */
  private static List<Keyword> keywords(CatalogueEntry entry) {
    List<Keyword> keywords = new ArrayList<>();
    for (String subject : entry.all(EntryField.SUBJECT)) {
      keywords.add(new Keyword(subject, 1.0 / (keywords.size() + 1)));
    }
    return keywords;
  }

  private static List<Passage> passages(CleanDocument document, List<TextSpan> sentences) {
    Locators locators = new Locators(document);
    List<Passage> passages = new ArrayList<>();
    for (TextSpan span : PassageCutter.cut(document, sentences)) {
      passages.add(new Passage(passages.size(), span, locators.locate(span.start()), NO_VECTOR));
    }
    return passages;
  }
}
