package org.wenlan.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.Validity;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.testkit.GraphTexts;

class DocumentGraphTest {

  private static final Terms TERMS = new Terms(URI.create("https://kg.lanzhou.example/"));
  private final DocumentGraph mapping = new DocumentGraph(TERMS);

  private static GraphTexts rich() {
    String proof = "根据《文江省数据条例》（文政发〔2020〕3号），制定本办法。";
    return GraphTexts.policy("澜州市数据办法", proof + "𠮷田图书馆与澜州市图书馆共建。澜州市图书馆开放。张文江出席，地点在澜州。")
        .number("澜政发〔2024〕12号")
        .issuers("澜州市人民政府", "澜州市文化局")
        .region("澜州")
        .date("2024-03-05")
        .keyword("数据")
        .validity(Validity.IN_FORCE)
        .mention(EntityType.ORGANIZATION, "𠮷田图书馆")
        .mention(EntityType.ORGANIZATION, "澜州市图书馆")
        .mention(EntityType.PERSON, "张文江")
        .mention(EntityType.PLACE, "澜州")
        .relates(RelationType.BASED_ON, "文江省数据条例", proof);
  }

  @Test
  void equalDocumentsGiveEqualGraphsWithoutBlankNodes() {
    Graph once = mapping.of(rich().stored("r"));
    Graph again = mapping.of(rich().stored("r"));
    assertThat(once.stream().toList()).containsExactlyInAnyOrderElementsOf(again.stream().toList());
    assertThat(once.stream())
        .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
  }

  /** A record says in fields who and what about: there is nothing to quote. */
  @Test
  void aCatalogueRecordIsWhatItsFieldsSay() {
    StoredDocument book =
        GraphTexts.policy("澜州地方文献", "题名：澜州地方文献\n责任者：林知秋\n出版者：文江人民出版社")
            .keyword("地方文献")
            .mention(EntityType.PERSON, "林知秋")
            .mention(EntityType.ORGANIZATION, "文江人民出版社")
            .stored("r");
    AnnotatedDocument document = book.document();
    StoredDocument record =
        new StoredDocument(
            document.on(
                document
                    .document()
                    .on(
                        document
                            .document()
                            .parsed()
                            .with(Map.of(ParsedDocument.RECORD_KIND, List.of("BOOK"))))),
            "r");
    Graph fields = mapping.of(record);
    assertThat(fields.size()).isLessThan(mapping.of(book).size() / 2);
    assertThat(fields.stream().filter(t -> t.getPredicate().equals(TERMS.tt("mentions"))))
        .hasSize(2);
    assertThat(fields.stream().filter(t -> t.getPredicate().equals(TERMS.tt("sentenceCount"))))
        .hasSize(2);
    assertThat(fields.stream())
        .noneMatch(t -> t.getPredicate().equals(TERMS.tt("inSentence")))
        .anyMatch(t -> t.getPredicate().equals(TERMS.tt("revision")));
  }

  @Test
  void anotherRevisionChangesOnlyWhatNamesIt() {
    List<Triple> first = mapping.of(rich().stored("r1")).stream().toList();
    List<Triple> second = mapping.of(rich().stored("r2")).stream().toList();
    assertThat(second).hasSameSizeAs(first);
    assertThat(first.stream().filter(triple -> !second.contains(triple)))
        .allMatch(
            triple ->
                triple.getPredicate().equals(Terms.GENERATED_BY)
                    || triple.getSubject().getURI().contains("/run/")
                    || triple.getPredicate().equals(TERMS.tt("revision")));
  }

  @Test
  void noIriHoldsWhatTheDocumentSays() {
    StoredDocument nasty =
        GraphTexts.policy("> } ; DROP ALL <x y>\"", "> } ; DROP ALL <x y>\"的馆。")
            .mention(EntityType.ORGANIZATION, "> } ; DROP ALL <x y>\"")
            .keyword("a>b <c>\n\"")
            .issuers("甲 > 乙")
            .relates(RelationType.CITES, "> } <\" \\", "的馆。")
            .stored();
    assertThat(mapping.of(nasty).stream())
        .allSatisfy(
            triple -> {
              assertThat(triple.getSubject().getURI()).matches("[!-;=?-~&&[^<>\"\\\\^`{|}]]+");
              if (triple.getObject().isURI()) {
                assertThat(triple.getObject().getURI()).matches("[!-;=?-~&&[^<>\"\\\\^`{|}]]+");
              }
            });
  }

  @Test
  void publicAndInternalDocumentsNeverShareAGraph() {
    var open = GraphTexts.policy("甲", "文。").build();
    var hidden = GraphTexts.policy("甲", "文。").internal().build();
    assertThat(mapping.name(open).getURI()).startsWith(TERMS.graphs(AccessLevel.PUBLIC));
    assertThat(mapping.name(hidden).getURI()).startsWith(TERMS.graphs(AccessLevel.INTERNAL));
  }

  @Test
  void aNameRepeatedInOneSentenceCostsNothingMore() {
    int once = sizeWith("澜州市图书馆".repeat(1) + "很好。");
    int often = sizeWith("澜州市图书馆".repeat(50) + "很好。");
    assertThat(often).isEqualTo(once);
  }

  private int sizeWith(String body) {
    return mapping
        .of(GraphTexts.policy("题名", body).mention(EntityType.ORGANIZATION, "澜州市图书馆").stored())
        .size();
  }

  @Test
  void aMentionQuotesItsWordsByCodePoints() {
    StoredDocument stored = rich().stored();
    Shapes.assertMentionsQuoteTheText(TERMS, mapping.of(stored), stored.document().text());
  }

  @Test
  void everyAutomaticStatementHasEvidenceConfidenceAndRun() {
    StoredDocument stored = rich().stored();
    Shapes.assertStatementsAreProved(TERMS, mapping.of(stored), stored.document().text());
  }

  @Test
  void everyKindOfDocumentAndRelationCanBeWritten() {
    for (DocumentType type : DocumentType.values()) {
      GraphTexts text = GraphTexts.policy("题名", "见《乙》。").type(type);
      for (RelationType relation : RelationType.values()) {
        text.relates(relation, "乙", "见《乙》。");
      }
      Graph graph = mapping.of(text.stored());
      Node document = TERMS.document(text.build().id());
      assertThat(graph.contains(document, Terms.TYPE, TERMS.tt("Document"))).isTrue();
      assertThat(graph.find(Node.ANY, Terms.TYPE, TERMS.tt("RelationAssertion")).toList())
          .hasSize(RelationType.values().length);
    }
  }

  @Test
  void aLoneSurrogateIsReplacedAndLengthsStayTrue() {
    StoredDocument broken =
        GraphTexts.policy("题名", "坏\uD800字在澜州市图书馆。")
            .mention(EntityType.ORGANIZATION, "澜州市图书馆")
            .stored();
    try (JenaGraphStore store = JenaGraphStore.inMemory()) {
      URI base = URI.create("https://kg.lanzhou.example/");
      new JenaGraphWriter(store, base).write(List.of(broken));
      assertThat(
              new JenaGraphQueries(store, base)
                  .mentions(EntityType.ORGANIZATION, "澜州市图书馆", Set.of(AccessLevel.PUBLIC), 5))
          .singleElement()
          .satisfies(found -> assertThat(found.sentence().quote()).isEqualTo("坏\uFFFD字在澜州市图书馆。"));
    }
  }

  @Test
  void theOntologyNamesEveryOwnTermTheGraphUses() {
    Graph ontology = Shapes.parse(Shapes.ontology());
    String own = "https://wenlan.example.org/def#";
    Terms terms = new Terms(URI.create("https://wenlan.example.org/"));
    Graph graph = new DocumentGraph(terms).of(rich().stored());
    for (Triple triple : graph.stream().toList()) {
      for (Node node : List.of(triple.getPredicate(), triple.getObject())) {
        if (node.isURI() && node.getURI().startsWith(own)) {
          assertThat(ontology.contains(node, Terms.TYPE, Node.ANY)).as(node.getURI()).isTrue();
        }
      }
    }
  }
}
