package org.wenlan.core.find;

import java.util.List;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;

/** Finds documents about the same things (相似文献). */
public interface SimilarDocuments {

  /**
   * Reads. Documents that share telling words or meaning with {@code document}, most similar first;
   * never itself.
   *
   * @param except others to leave out, as its versions and reprints
   * @param most wanted, 1 to 20
   * @return empty if the document is not there or the asker may not see it
   * @throws org.wenlan.core.pipeline.InfrastructureException if the index does not answer
   */
  List<SimilarDocument> to(
      DocumentId document, Set<AccessLevel> access, Set<DocumentId> except, int most);
}
