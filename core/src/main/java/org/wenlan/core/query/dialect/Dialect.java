package org.wenlan.core.query.dialect;

import org.wenlan.core.query.Expression;

/** The databases a query can be taken to (外部数据库). */
public enum Dialect {
  CNKI("中国知网 CNKI", "专业检索"),
  WANFANG("万方数据", "专业检索"),
  VIP("维普", "检索式检索"),
  WEB_OF_SCIENCE("Web of Science", "高级检索式生成器"),
  EI("EI Compendex", "Expert Search");

  private final String label;
  private final String page;

  Dialect(String label, String page) {
    this.label = label;
    this.page = page;
  }

  /** The name of the database. */
  public String label() {
    return label;
  }

  /** The page of it the query is pasted into. */
  public String page() {
    return page;
  }

  /** The query as this database reads it, with what it cannot say. */
  public Translation translate(Expression expression) {
    return new Translator(this, wording()).translate(expression);
  }

  private Wording wording() {
    return switch (this) {
      case CNKI -> new CnkiWording();
      case WANFANG -> new WanfangWording();
      case VIP -> new VipWording();
      case WEB_OF_SCIENCE -> new WebOfScienceWording();
      case EI -> new EiWording();
    };
  }
}
