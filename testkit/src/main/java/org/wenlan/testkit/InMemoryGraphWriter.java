package org.wenlan.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.BodyMention;
import org.wenlan.core.graph.CitationResolver;
import org.wenlan.core.graph.CitedDocument;
import org.wenlan.core.graph.Fingerprint;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.graph.PolicyLink;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.WorkKey;
import org.wenlan.core.graph.WorkVersion;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.store.StoredDocument;

/**
 * A knowledge graph for tests that need one and no triple store: keeps the documents and answers by
 * going through all of them. Safe for use by many threads; every question is linear in the library.
 */
public final class InMemoryGraphWriter implements GraphWriter, GraphQueries {

  private static final Set<Validity> NOT_SPEAKING_YET = Set.of(Validity.DRAFT, Validity.NOT_YET);

  private final Map<DocumentId, StoredDocument> documents = new TreeMap<>();

  /** Made once for each document, for every other one is compared with it. */
  private final Map<DocumentId, Fingerprint> prints = new HashMap<>();

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public synchronized List<StageResult<DocumentId>> write(List<StoredDocument> batch) {
    List<StageResult<DocumentId>> results = new ArrayList<>();
    for (StoredDocument document : batch) {
      documents.put(document.id(), document);
      prints.put(document.id(), Fingerprint.of(document.document()));
      results.add(new StageResult.Passed<>(document.id()));
    }
    return List.copyOf(results);
  }

  @Override
  public synchronized void remove(List<DocumentId> ids) {
    ids.forEach(documents::remove);
    ids.forEach(prints::remove);
  }

  @Override
  public synchronized void clear() {
    documents.clear();
    prints.clear();
  }

  @Override
  public synchronized Map<DocumentId, String> revisions() {
    Map<DocumentId, String> revisions = new TreeMap<>();
    documents.forEach((id, document) -> revisions.put(id, document.revision()));
    return Map.copyOf(revisions);
  }

  @Override
  public synchronized List<PolicyLink> linksFrom(DocumentId document, Set<AccessLevel> access) {
    StoredDocument stored = documents.get(document);
    return stored == null || !access.contains(stored.document().metadata().access())
        ? List.of()
        : links(stored.document(), access).stream().sorted(BY_TYPE_AND_PLACE).toList();
  }

  @Override
  public synchronized List<PolicyLink> linksTo(DocumentId document, Set<AccessLevel> access) {
    return visible(access).stream()
        .flatMap(source -> links(source, access).stream())
        .filter(link -> link.target().filter(document::equals).isPresent())
        .sorted(BY_TYPE_AND_PLACE)
        .toList();
  }

  @Override
  public synchronized Validity validity(DocumentId document) {
    StoredDocument stored = documents.get(document);
    if (stored == null) {
      return Validity.UNKNOWN;
    }
    List<RelationType> said =
        linksTo(document, Set.of(AccessLevel.values())).stream()
            .filter(link -> speaks(link.source()))
            .map(PolicyLink::type)
            .toList();
    if (said.contains(RelationType.REPEALS)) {
      return Validity.REPEALED;
    }
    return said.contains(RelationType.AMENDS)
        ? Validity.AMENDED
        : stored.document().metadata().validity();
  }

  @Override
  public synchronized List<WorkVersion> versions(DocumentId document, Set<AccessLevel> access) {
    return own(document, access)
        .flatMap(own -> WorkKey.of(own.metadata()))
        .map(
            work ->
                visible(access).stream()
                    .filter(other -> WorkKey.of(other.metadata()).filter(work::equals).isPresent())
                    .map(WorkVersion::of)
                    .sorted(WorkVersion.OLDEST_FIRST)
                    .toList())
        .orElse(List.of());
  }

  @Override
  public synchronized List<Reprint> reprints(DocumentId document, Set<AccessLevel> access) {
    Optional<Fingerprint> own = own(document, access).map(found -> print(found.id()));
    return visible(access).stream()
        .filter(other -> !other.id().equals(document))
        .flatMap(
            other ->
                own
                    .flatMap(print -> print.reprintOf(print(other.id())))
                    .map(share -> new Reprint(other.id(), other.metadata().title(), share))
                    .stream())
        .sorted(Reprint.MOST_ALIKE_FIRST)
        .toList();
  }

  private Fingerprint print(DocumentId id) {
    return Objects.requireNonNull(prints.get(id));
  }

  private Optional<AnnotatedDocument> own(DocumentId document, Set<AccessLevel> access) {
    return visible(access).stream().filter(found -> found.id().equals(document)).findFirst();
  }

  @Override
  public synchronized List<BodyMention> mentions(
      EntityType type, String name, Set<AccessLevel> access, int limit) {
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit must lie in 1..1000, got " + limit);
    }
    Comparator<AnnotatedDocument> older =
        Comparator.comparing(
            document -> document.metadata().date().map(Object::toString).orElse(""));
    return visible(access).stream()
        .sorted(older.reversed().thenComparing(AnnotatedDocument::id))
        .flatMap(document -> sentences(document, type, name).stream())
        .limit(limit)
        .toList();
  }

  private static final Comparator<PolicyLink> BY_TYPE_AND_PLACE =
      Comparator.comparing(PolicyLink::type)
          .thenComparing(PolicyLink::source)
          .thenComparing(link -> link.evidence().span())
          .thenComparing(PolicyLink::targetTitle);

  private boolean speaks(DocumentId source) {
    StoredDocument stored = documents.get(source);
    return stored != null && !NOT_SPEAKING_YET.contains(stored.document().metadata().validity());
  }

  private List<AnnotatedDocument> visible(Set<AccessLevel> access) {
    return documents.values().stream()
        .map(StoredDocument::document)
        .filter(document -> access.contains(document.metadata().access()))
        .toList();
  }

  private List<PolicyLink> links(AnnotatedDocument source, Set<AccessLevel> access) {
    return source.relations().stream()
        .map(
            relation ->
                new PolicyLink(
                    relation.type(),
                    source.id(),
                    source.metadata().title(),
                    target(source, relation, access),
                    relation
                        .targetTitle()
                        .orElseGet(() -> relation.targetNumber().orElseThrow().toString()),
                    source.evidence(relation.evidence()),
                    relation.confidence()))
        .distinct()
        .toList();
  }

  private Optional<DocumentId> target(
      AnnotatedDocument source, PolicyRelation relation, Set<AccessLevel> access) {
    List<CitedDocument> candidates = visible(access).stream().map(CitedDocument::of).toList();
    return CitationResolver.resolve(
        CitedDocument.of(source), relation.targetTitle(), relation.targetNumber(), candidates);
  }

  private static List<BodyMention> sentences(
      AnnotatedDocument document, EntityType type, String name) {
    Set<TextSpan> spans = new LinkedHashSet<>();
    document.mentions().stream()
        .filter(mention -> mention.type() == type && mention.normalForm().equals(name))
        .map(mention -> sentenceOf(document, mention))
        .sorted()
        .forEach(spans::add);
    return spans.stream()
        .map(span -> new BodyMention(name, document.metadata().title(), document.evidence(span)))
        .toList();
  }

  private static TextSpan sentenceOf(AnnotatedDocument document, EntityMention mention) {
    return document.sentences().stream()
        .filter(sentence -> sentence.contains(mention.span()))
        .findFirst()
        .orElse(mention.span());
  }
}
