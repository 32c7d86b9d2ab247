package org.wenlan.reports.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.PolicyLink;
import org.wenlan.core.store.DocumentStore;

/**
 * What the graph says about a policy and others. Only public documents are asked: a title in a
 * table does not make the product internal. Each other policy is named once, by its nearest
 * relation; what a notice carries is no relation of its own, and news or papers are no policies.
 */
final class PolicyRelations {

  private static final int MAX = 4;

  /** Links looked at in each direction; a much cited law has thousands. */
  private static final int MAX_LOOKED_AT = 12;

  private static final Set<AccessLevel> PUBLIC = Set.of(AccessLevel.PUBLIC);

  private final GraphQueries graph;
  private final DocumentStore store;

  PolicyRelations(GraphQueries graph, DocumentStore store) {
    this.graph = graph;
    this.store = store;
  }

  List<Relation> of(Source policy) {
    DocumentId id = policy.document().id();
    Map<String, Relation> byName = new LinkedHashMap<>();
    String own = Titles.brief(policy.metadata().title());
    byName.put(own, new Relation("", own, "", Optional.empty()));
    graph.linksFrom(id, PUBLIC).stream()
        .filter(link -> link.type() != RelationType.ISSUES)
        .filter(link -> !isOwnNumber(policy, link.targetTitle()))
        .sorted((a, b) -> Boolean.compare(isCitation(a), isCitation(b)))
        .limit(MAX_LOOKED_AT)
        .forEach(
            link -> {
              Validity validity = link.target().map(graph::validity).orElse(Validity.UNKNOWN);
              String name = Titles.brief(link.targetTitle());
              String named = name + Titles.warning(validity);
              byName.putIfAbsent(name, new Relation(link.type().label(), named, "", link.target()));
            });
    graph.linksTo(id, PUBLIC).stream()
        .filter(link -> !isCitation(link) && link.type() != RelationType.ISSUES)
        .limit(MAX_LOOKED_AT)
        .filter(link -> isPolicy(link.source()))
        .forEach(
            link -> {
              String name = Titles.brief(link.sourceTitle());
              String named = name + Titles.warning(graph.validity(link.source()));
              String[] around = link.type().inverseLabel().split("…", 2);
              byName.putIfAbsent(
                  name, new Relation(around[0], named, around[1], Optional.of(link.source())));
            });
    byName.remove(own);
    return byName.values().stream().limit(MAX).toList();
  }

  private static boolean isCitation(PolicyLink link) {
    return link.type() == RelationType.CITES;
  }

  private static boolean isOwnNumber(Source policy, String title) {
    return policy
        .metadata()
        .number()
        .map(DocumentNumber::toString)
        .filter(title::equals)
        .isPresent();
  }

  private boolean isPolicy(DocumentId id) {
    return store
        .annotated(id)
        .filter(document -> Voice.of(document.metadata()) == Voice.NORM)
        .isPresent();
  }
}
