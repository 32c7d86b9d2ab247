package org.wenlan.reports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.citation.ReferenceStyle;
import org.wenlan.reports.compile.MaterialCollector;
import org.wenlan.reports.compile.ReportCompiler;
import org.wenlan.reports.registry.IssueNumbers;
import org.wenlan.reports.registry.ProductRegistry;
import org.wenlan.reports.render.DocumentWriter;
import org.wenlan.reports.render.TestFonts;

/** The real service over a small library, with its registry in memory. */
public final class TestReports {

  private TestReports() {}

  /** An empty registry. */
  public static JdbcDataSource dataSource() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V300__products.sql"))
        .execute(source);
    return source;
  }

  /** The service at a moment, {@code now} in ISO form. */
  public static ReportService service(
      MemoryStore library, Path folder, String now, JdbcDataSource source) {
    JdbcClient jdbc = JdbcClient.create(source);
    var collector = new MaterialCollector(library.search(), library, library.graph(), 40, 200);
    var formatter = ReferenceFormatter.of(ReferenceStyle.GBT7714_2025);
    return new NumberedReportService(
        ReportCompiler.ofBriefs(collector, formatter),
        ReportCompiler.ofBulletins(collector, formatter),
        new DocumentWriter(TestFonts.require()),
        new IssueNumbers(jdbc),
        new ProductRegistry(jdbc),
        new TransactionTemplate(new DataSourceTransactionManager(source)),
        new ReportsProperties(
            folder,
            folder,
            "澜州市图书馆参考咨询部",
            "决策参考",
            "专题简报",
            "内部资料 注意保存",
            "市政府办公室",
            List.of("市委办公室"),
            List.of("市科技局"),
            List.of(),
            30,
            ReferenceStyle.GBT7714_2025,
            40,
            200),
        Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai")));
  }
}
