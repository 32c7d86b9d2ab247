package org.wenlan.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.pipeline.DocumentPipeline;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.Making;
import org.wenlan.ingest.Makings;
import org.wenlan.ingest.Pipelines;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.annotate.DescribeStage;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.ingest.container.ContainerLimits;
import org.wenlan.ingest.container.ContainerReader;
import org.wenlan.ingest.container.Containers;
import org.wenlan.ingest.store.FileDocumentStore;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryGraphWriter;

/** The whole job over real registry and file store, with index and graph in memory. */
public final class IngestFixture implements AutoCloseable {

  final FaultyStores faults = new FaultyStores();
  final InMemoryDocumentIndex index = new InMemoryDocumentIndex();
  final InMemoryGraphWriter graph = new InMemoryGraphWriter();
  final Path folder;
  final DocumentStore store;
  final JdbcClient jdbc;

  private final DataSource database;
  private final Path data;
  private final Map<String, Object> settings;
  private Pipelines pipelines;
  private AnnotationConfigApplicationContext context;

  public IngestFixture(Path temp, Map<String, Object> settings) throws IOException {
    this(temp, settings, h2());
  }

  public IngestFixture(Path temp, Map<String, Object> settings, DataSource database)
      throws IOException {
    this(temp, settings, database, DocumentPipeline.startingWith(new TextStage()));
  }

  /** With stages of the test's own. */
  public IngestFixture(Path temp, DocumentPipeline<SourceFile, AnnotatedDocument> pipeline)
      throws IOException {
    this(temp, Map.of(), h2(), pipeline);
  }

  /** With pipelines that a rerun can take up. */
  IngestFixture(Path temp, Pipelines pipelines) throws IOException {
    this(temp, Map.of(), h2(), pipelines);
  }

  private IngestFixture(
      Path temp,
      Map<String, Object> settings,
      DataSource database,
      DocumentPipeline<SourceFile, AnnotatedDocument> pipeline)
      throws IOException {
    this(temp, settings, database, alone(pipeline));
  }

  /** A pipeline whose stages never change. */
  private static Pipelines alone(DocumentPipeline<SourceFile, AnnotatedDocument> pipeline) {
    return new Pipelines(
        pipeline,
        pipeline,
        DocumentPipeline.startingWith(new CleanStage()).then(new DescribeStage()),
        DocumentPipeline.startingWith(new DescribeStage()),
        document -> document,
        new Makings(new Making("1", "", "1", "1", "")));
  }

  private IngestFixture(
      Path temp, Map<String, Object> settings, DataSource database, Pipelines pipelines)
      throws IOException {
    this.pipelines = pipelines;
    this.settings = settings;
    this.database = database;
    folder = Files.createDirectories(temp.resolve("folder"));
    data = temp.resolve("data");
    store = new FileDocumentStore(data.resolve("documents"));
    Flyway.configure().dataSource(database).load().migrate();
    jdbc = JdbcClient.create(database);
    open();
  }

  private static DataSource h2() {
    return JdbcConnectionPool.create(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  /** Starts the application part anew over the same data. */
  void open() {
    context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "defaults",
                Map.of(
                    "wenlan.data", data.toString(),
                    "wenlan.ingest.workers", "2",
                    "wenlan.ingest.batch-size", "3",
                    "wenlan.ingest.record-batch-size", "50",
                    "wenlan.ingest.retry-pause", "10ms",
                    "wenlan.ingest.retry-for", "100ms")));
    context.registerBean("dataSource", DataSource.class, () -> database);
    context.registerBean(
        "transactionManager",
        JdbcTransactionManager.class,
        () -> new JdbcTransactionManager(database));
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean("index", DocumentIndex.class, () -> faults.index(index));
    context.registerBean("graph", GraphWriter.class, () -> faults.graph(graph));
    context.registerBean("pipelines", Pipelines.class, () -> pipelines);
    context.registerBean(
        "faultyStore",
        DocumentStore.class,
        () -> faults.store(store),
        definition -> definition.setPrimary(true));
    context.registerBean(
        "containers", ContainerReader.class, () -> Containers.reader(ContainerLimits.DEFAULT));
    context.register(IngestJobConfiguration.class);
    context.refresh();
    await();
  }

  /** Ends the application part without a word, as a crash does. */
  public void reopen() {
    context.close();
    open();
  }

  /** Lets the stores die after so many half-steps, until {@link #heal}. */
  public void killAfter(int halfSteps) {
    faults.killAfter(halfSteps);
  }

  public void heal() {
    faults.heal();
  }

  /** As after an update: the same data, other stages. */
  void reopenWith(Pipelines others) {
    context.close();
    pipelines = others;
    open();
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Transactions over the registry, each one new. */
  public TransactionOperations transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(database));
  }

  public InMemoryDocumentIndex index() {
    return index;
  }

  public Path folder() {
    return folder;
  }

  public IngestService service() {
    return context.getBean(IngestService.class);
  }

  public void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  /** Starts a run over the folder and waits for its end. */
  RunProgress ingest() {
    return finished(service().start(folder));
  }

  RunProgress finished(RunProgress run) {
    return await(run.id());
  }

  RunProgress await(long run) {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (System.nanoTime() < end) {
      RunProgress progress = service().progress(run).orElseThrow();
      if (progress.state().ended() && !busy()) {
        return progress;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("run " + run + " does not end: " + service().progress(run));
  }

  /** Waits until the repair at the start and all runs are over. */
  public void await() {
    service().runs(100).forEach(run -> await(run.id()));
  }

  private boolean busy() {
    return context.getBean(RunWorker.class).active().isPresent();
  }

  public void assertConsistent(int documents) {
    var report = service().verify();
    assertThat(report.differences()).isEmpty();
    assertThat(report.registered()).isEqualTo(documents);
    assertThat(report.inIndex()).isEqualTo(documents - report.superseded());
    assertThat(report.inGraph()).isEqualTo(documents);
  }

  /** Everything that must be the same whether or not the way was disturbed. */
  String endState() {
    return "documents %s, index %s, graph %s, items %s, quarantine %s"
        .formatted(
            jdbc.sql("select id, title, revision, size_bytes from ingest_document order by id")
                .query()
                .listOfRows(),
            new TreeMap<DocumentId, String>(index.revisions()),
            new TreeMap<DocumentId, String>(graph.revisions()),
            jdbc.sql("select location, document_id, outcome from ingest_item order by run_id, seq")
                .query()
                .listOfRows(),
            jdbc.sql("select document_id, reason, location from ingest_quarantine order by 1")
                .query()
                .listOfRows());
  }

  @Override
  public void close() {
    context.close();
  }
}
