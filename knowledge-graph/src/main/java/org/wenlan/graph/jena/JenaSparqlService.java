package org.wenlan.graph.jena;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.graph.GraphProperties;
import org.wenlan.graph.SparqlAnswer;
import org.wenlan.graph.SparqlFormat;
import org.wenlan.graph.SparqlRefusedException;
import org.wenlan.graph.SparqlRefusedException.Reason;
import org.wenlan.graph.SparqlService;

/** Answers SPARQL from TDB2, in a read transaction that ends with the answer. */
public final class JenaSparqlService implements SparqlService {

  private final JenaGraphStore store;
  private final GraphProperties properties;
  private final Terms terms;
  private final Semaphore places;
  private final FunctionRegistry functions = SparqlGuard.standardFunctions();

  /**
   * @param store where the triples are
   * @param properties base and limits
   */
  public JenaSparqlService(JenaGraphStore store, GraphProperties properties) {
    this.store = store;
    this.properties = properties;
    this.terms = new Terms(properties.base());
    this.places = new Semaphore(properties.maxConcurrentQueries());
  }

  @Override
  public SparqlAnswer answer(String text, Set<AccessLevel> access, List<SparqlFormat> wanted) {
    Query query = SparqlGuard.check(text, properties.maxQueryChars());
    boolean triples = query.isConstructType() || query.isDescribeType();
    SparqlFormat format =
        wanted.stream()
            .filter(each -> each.forGraph() == triples)
            .findFirst()
            .orElseThrow(
                () ->
                    new SparqlRefusedException(
                        Reason.NOT_ACCEPTABLE,
                        triples
                            ? "CONSTRUCT 和 DESCRIBE 的结果只能以 Turtle 或 JSON-LD 输出。"
                            : "SELECT 和 ASK 的结果只能以 JSON、XML、CSV 或 TSV 输出。"));
    if (!places.tryAcquire()) {
      throw new SparqlRefusedException(Reason.BUSY, "同时进行的查询过多，请稍后再试。");
    }
    try {
      return store.read(dataset -> run(dataset, query, access, format));
    } finally {
      places.release();
    }
  }

  private SparqlAnswer run(
      DatasetGraph dataset, Query query, Set<AccessLevel> access, SparqlFormat format) {
    try (QueryExec execution =
        QueryExec.dataset(view(dataset, access))
            .query(query)
            .timeout(properties.queryTimeout().toMillis(), TimeUnit.MILLISECONDS)
            .set(TDB2.symUnionDefaultGraph, true)
            .set(ARQ.enablePropertyFunctions, false)
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQConstants.registryFunctions, functions)
            .build()) {
      if (query.isAskType()) {
        return ask(execution, format);
      }
      return format.forGraph()
          ? triples(
              query.isConstructType() ? execution.constructTriples() : execution.describeTriples(),
              format)
          : rows(execution.select(), format);
    } catch (QueryCancelledException e) {
      throw new SparqlRefusedException(
          Reason.TIMEOUT,
          "查询超过 %d 秒，已停止。请缩小范围，例如加上类型、名称或 LIMIT，并检查各三元组模式是否由共同的变量相连。"
              .formatted(Math.max(1, properties.queryTimeout().toSeconds())));
    }
  }

  /**
   * The dataset as the asker may see it; staff see the store itself. For others every triple passes
   * the filter, and graphs they may not see are not even listed.
   */
  private DatasetGraph view(DatasetGraph dataset, Set<AccessLevel> access) {
    if (access.containsAll(Set.of(AccessLevel.values()))) {
      return dataset;
    }
    GraphReader reader = new GraphReader(dataset, terms);
    return new VisibleView(dataset, graph -> graph.isURI() && reader.visible(graph, access));
  }

  private SparqlAnswer ask(QueryExec execution, SparqlFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultSetMgr.write(out, execution.ask(), lang(format));
    return new SparqlAnswer(format, out.toByteArray(), 1, false);
  }

  private SparqlAnswer rows(RowSet rows, SparqlFormat format) {
    List<Binding> kept = new ArrayList<>();
    while (kept.size() < properties.maxRows() && rows.hasNext()) {
      kept.add(rows.next());
    }
    boolean truncated = kept.size() == properties.maxRows() && rows.hasNext();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultSetMgr.write(
        out,
        ResultSet.adapt(RowSetStream.create(rows.getResultVars(), kept.iterator())),
        lang(format));
    return new SparqlAnswer(format, out.toByteArray(), kept.size(), truncated);
  }

  private SparqlAnswer triples(Iterator<Triple> triples, SparqlFormat format) {
    Graph kept = GraphFactory.createDefaultGraph();
    while (kept.size() < properties.maxRows() && triples.hasNext()) {
      kept.add(triples.next());
    }
    boolean truncated = kept.size() == properties.maxRows() && triples.hasNext();
    RDFFormat as =
        format == SparqlFormat.TURTLE ? RDFFormat.TURTLE_PRETTY : RDFFormat.JSONLD11_PRETTY;
    byte[] body = Prefixes.write(terms, kept, as).getBytes(UTF_8);
    return new SparqlAnswer(format, body, kept.size(), truncated);
  }

  private static Lang lang(SparqlFormat format) {
    return switch (format) {
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case TURTLE, JSON_LD -> throw new IllegalArgumentException("no rows in " + format);
    };
  }

  @Override
  public String ontology() {
    try (InputStream resource = JenaSparqlService.class.getResourceAsStream("ontology.ttl")) {
      if (resource == null) {
        throw new IllegalStateException("ontology.ttl is missing from the jar");
      }
      return new String(resource.readAllBytes(), UTF_8)
          .replace("https://wenlan.example.org/", properties.base().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
