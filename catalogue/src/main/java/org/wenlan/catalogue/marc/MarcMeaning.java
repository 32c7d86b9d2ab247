package org.wenlan.catalogue.marc;

import org.wenlan.catalogue.CatalogueEntry;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.MalformedRecordException.Fault;

/** What a MARC record says, in the terms of every other catalogue record. */
public final class MarcMeaning {

  /** Kinds of records about holdings (u–y), authorities (z) and communities (q). */
  private static final String NOT_BIBLIOGRAPHIC = "uvxyzq";

  private MarcMeaning() {}

  /**
   * The entry a record describes, read by the rules of its dialect.
   *
   * @throws MalformedRecordException if it describes no publication or has no title
   */
  public static CatalogueEntry of(MarcRecord record) throws MalformedRecordException {
    if (NOT_BIBLIOGRAPHIC.indexOf(record.leader().type()) >= 0) {
      throw new MalformedRecordException(Fault.NO_TITLE, "这是馆藏、规范或社区信息记录，不描述文献，不入库");
    }
    return switch (MarcDialect.of(record)) {
      case CNMARC -> new CnmarcMeaning(record).entry();
      case MARC21 -> new Marc21Meaning(record).entry();
    };
  }
}
