package org.wenlan.catalogue;

/** What can be said about an entry (著录项目), in the order in which a catalogue says it. */
public enum EntryField {
  TITLE("题名"),
  SUBTITLE("其他题名信息"),
  OTHER_TITLE("其他题名"),
  /** As printed on the title page, with the words for the roles. */
  RESPONSIBILITY("责任说明"),
  /** Persons and bodies chiefly responsible, one each. */
  CREATOR("责任者"),
  CONTRIBUTOR("其他责任者"),
  /** Where the creators work. */
  INSTITUTION("单位"),
  EDITION("版本"),
  PLACE("出版地"),
  PUBLISHER("出版者"),
  /** As printed: {@code 2024}, {@code 2024-03-01}, {@code c2003}. */
  DATE("出版日期"),
  /** Journal, newspaper, proceedings, degree-granting body that carries it. */
  CONTAINER("来源"),
  VOLUME("卷"),
  ISSUE("期"),
  PAGES("页码"),
  SERIES("丛编"),
  EXTENT("载体形态"),
  ISBN("ISBN"),
  ISSN("ISSN"),
  /** 国内统一刊号, for example {@code CN 11-1234/G2}. */
  CN_SERIAL("统一刊号"),
  DOI("DOI"),
  PATENT_NUMBER("专利号"),
  STANDARD_NUMBER("标准号"),
  /** 中图法, {@code G252.6}. */
  CLC("中图分类号"),
  OTHER_CLASS("其他分类号"),
  SUBJECT("主题词"),
  SUMMARY("摘要"),
  CONTENTS("目次"),
  LANGUAGE("语种"),
  FUND("基金"),
  DEGREE("学位"),
  NOTE("附注"),
  HOLDING("馆藏"),
  /** Which database the record was taken from. */
  DATABASE("来源库"),
  CONTROL_NUMBER("记录控制号"),
  URL("链接");

  private final String label;

  EntryField(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
