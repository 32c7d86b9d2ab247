package org.wenlan.catalogue.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.wenlan.catalogue.EntryField;

/** The tags of the line formats: RIS, EndNote, NoteExpress, RefWorks, and labels in Chinese. */
final class ExportFormats {

  /** {@code TY - JOUR}. */
  static final TaggedFormat RIS =
      new TaggedFormat(
          Pattern.compile("^(?<tag>[A-Z][A-Z0-9]) {1,2}-(?<value>(?: .*)?)$"),
          UnaryOperator.identity(),
          Set.of("TY"),
          table(
              """
              TITLE TI T1 CT
              OTHER_TITLE TT ST
              CREATOR AU A1
              CONTRIBUTOR A2 A3 A4 ED
              INSTITUTION AD
              CONTAINER JF JO T2 BT
              SERIES T3
              DATE PY Y1 DA
              VOLUME VL
              ISSUE IS
              PAGES SP
              PUBLISHER PB
              PLACE CY PP
              EDITION ET
              ISSN SN
              DOI DO
              SUBJECT KW
              SUMMARY AB N2
              NOTE N1
              LANGUAGE LA
              DATABASE DB DP
              CN_SERIAL CN
              CONTROL_NUMBER AN
              URL UR
              """),
          false);

  /** {@code %0 Journal Article}. */
  static final TaggedFormat ENDNOTE =
      new TaggedFormat(
          Pattern.compile("^(?<tag>%[0-9A-Za-z@+!&$#~^<>()*]) ?(?<value>.*)$"),
          UnaryOperator.identity(),
          Set.of("%0"),
          table(
              """
              TITLE %T
              OTHER_TITLE %Q
              CREATOR %A
              CONTRIBUTOR %E %Y
              INSTITUTION %+
              CONTAINER %J %B
              SERIES %S
              DATE %D %8
              VOLUME %V
              ISSUE %N
              PAGES %P
              PUBLISHER %I
              PLACE %C
              EDITION %7
              ISSN %@
              DOI %R
              SUBJECT %K
              SUMMARY %X
              NOTE %Z
              DEGREE %9
              LANGUAGE %G
              DATABASE %W
              CN_SERIAL %L
              CONTROL_NUMBER %M
              URL %U
              """),
          false);

  /** {@code {Reference Type}: Journal Article}; tags are written as {@code reference-type} here. */
  static final TaggedFormat NOTE_EXPRESS =
      new TaggedFormat(
          Pattern.compile("^\\{(?<tag>[^{}]{1,40})\\}\\s*[:：](?<value>.*)$"),
          tag -> tag.strip().toLowerCase(Locale.ROOT).replace(' ', '-'),
          Set.of("reference-type"),
          table(
              """
              TITLE title
              OTHER_TITLE translated-title
              CREATOR author inventor
              CONTRIBUTOR tertiary-author subsidiary-author secondary-author editor supervisor
              INSTITUTION author-address assignee
              CONTAINER journal source secondary-title conference-name newspaper university
              SERIES series-title
              DATE year date
              VOLUME volume
              ISSUE issue
              PAGES pages
              PUBLISHER publisher
              PLACE place-published
              EDITION edition
              ISSN isbn/issn issn isbn
              DOI doi
              PATENT_NUMBER patent-number publication-number
              STANDARD_NUMBER standard-number
              CLC clc
              SUBJECT keywords
              SUMMARY abstract
              NOTE notes
              DEGREE type-of-work
              LANGUAGE language
              DATABASE database-provider
              CONTROL_NUMBER accession-number
              URL url link
              """),
          false);

  /** {@code RT Journal Article}, as CNKI and Wanfang write RefWorks. */
  static final TaggedFormat REF_WORKS =
      new TaggedFormat(
          Pattern.compile("^(?<tag>[A-Z][A-Z0-9])(?<value>(?: .*)?)$"),
          UnaryOperator.identity(),
          Set.of("RT"),
          table(
              """
              TITLE T1
              OTHER_TITLE TT
              CREATOR A1
              CONTRIBUTOR A2 A3 A4
              INSTITUTION AD
              CONTAINER JF JO T2
              DATE YR FD
              VOLUME VO
              ISSUE IS
              PAGES SP OP
              PUBLISHER PB
              PLACE PP
              EDITION ED
              ISSN SN
              CN_SERIAL CN
              DOI DO
              SUBJECT K1
              SUMMARY AB
              NOTE NO
              LANGUAGE LA
              DATABASE DS
              URL LK UL
              """),
          false);

  /** {@code Title-题名: …} of CNKI, {@code 【题名】…} and {@code 题名：…} of Wanfang and others. */
  static final TaggedFormat LABELLED =
      new TaggedFormat(
          Pattern.compile(
              "^\\s*[【\\[]?(?<tag>[^\\s:：【\\[】\\]]{1,30})(?:[】\\]][:：]?|[:：])(?<value>.*)$"),
          ExportFormats::label,
          Set.of("来源库", "数据库名", "数据库", "文献类型", "资源类型", "类型", "DataType"),
          table(
              """
              TITLE 题名 篇名 标题 论文题名 论文名称 专利名称 标准名称 中文题名 书名 成果名称
              OTHER_TITLE 外文题名 英文题名 英文篇名 翻译题名
              CREATOR 作者 责任者 发明人 著者 论文作者 设计人 完成人
              CONTRIBUTOR 导师 其他责任者
              INSTITUTION 单位 机构 作者单位 第一作者单位 申请人 专利权人 申请专利权人 完成单位 起草单位
              CONTAINER 文献来源 刊名 来源 期刊名称 母体文献 会议录名称 会议名称 报纸名称 学位授予单位 授予学位单位
              DATE 发表时间 出版时间 出版日期 发表日期 年 年份 会议时间 公开日 发布日期 学位年度 学位授予年度 报纸日期
              VOLUME 卷
              ISSUE 期 期号
              PAGES 页码 起止页码 页 所在页码
              EXTENT 页数 总页数
              PUBLISHER 出版社 出版者 出版单位
              PLACE 出版地 会议地点
              EDITION 版本
              ISSN ISSN 国际标准刊号
              ISBN ISBN
              CN_SERIAL CN 统一刊号 国内刊号 国内统一刊号
              DOI DOI
              PATENT_NUMBER 专利号 申请号 公开号 申请公开号 公开公告号 专利申请号
              STANDARD_NUMBER 标准号 标准编号
              CLC 中图分类号 分类号 中图法分类号
              OTHER_CLASS 主分类号 专利分类号 学科分类号
              SUBJECT 关键词 主题词 中文关键词 机标关键词
              SUMMARY 摘要 文摘 中文摘要
              FUND 基金 基金项目
              DEGREE 学位 学位级别 授予学位
              LANGUAGE 语种 语言
              DATABASE 来源库 数据库 数据库名 来源数据库
              URL 网址 链接 原文链接 URL
              """),
          true);

  private ExportFormats() {}

  private static String label(String raw) {
    String label = raw.strip().replaceAll("[\\s\\u3000]", "");
    return label.contains("-") && !label.equals("-")
        ? label.substring(label.lastIndexOf('-') + 1)
        : label;
  }

  /** One field a line: its name, then the tags that say it. */
  private static Map<String, EntryField> table(String lines) {
    Map<String, EntryField> table = new HashMap<>();
    lines
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(
            words -> {
              for (int i = 1; i < words.length; i++) {
                table.put(words[i], EntryField.valueOf(words[0]));
              }
            });
    return table;
  }
}
