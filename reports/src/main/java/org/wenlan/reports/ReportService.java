package org.wenlan.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;

/** Makes, registers and finds products (出品服务). Safe for use by many threads. */
public interface ReportService {

  /**
   * Writes: a topic brief (专题简报) with the next number of its series, as DOCX, PDF and HTML. A
   * failure leaves no gap in the numbers.
   *
   * @throws NothingFoundException if nothing quotable was found
   */
  Product makeBrief(ProductOrder order);

  /**
   * Writes: an issue of the bulletin (决策参考); numbered at issue, without gaps.
   *
   * @throws NothingFoundException if nothing quotable was found
   */
  Product makeBulletin(ProductOrder order);

  /** Reads. Products the asker may see, newest first, at most {@code limit}. */
  List<Product> list(Set<AccessLevel> access, int limit);

  /** Reads. The product if it exists and the asker may see it. */
  Optional<Product> find(String id, Set<AccessLevel> access);

  /** Reads. Every quotation of the product in the order of print; empty if it is not known. */
  List<EvidencedStatement> statements(String productId);
}
