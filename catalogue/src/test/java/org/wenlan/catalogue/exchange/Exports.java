package org.wenlan.catalogue.exchange;

/** One article and one thesis that do not exist, as each exporter would write them. */
final class Exports {

  static final String RIS =
      """
      TY  - JOUR
      TI  - 县域数字经济测度研究
      AU  - 林知秋
      AU  - 沈望舒
      JO  - 文江经济评论
      PY  - 2024
      VL  - 44
      IS  - 9
      SP  - 33
      EP  - 40
      KW  - 数字经济
      KW  - 县域
      AB  - 构建县域数字经济测度体系。
      SN  - 2999-0001
      DO  - https://doi.org/10.59999/wjjj.2024.09.004
      ER  -\s

      TY  - THES
      TI  - 澜州制造业数字化转型研究
      AU  - 顾长风
      PY  - 2023
      PB  - 文江大学
      ER  -\s
      """;

  static final String ENDNOTE =
      """
      %0 Journal Article
      %A 林知秋
      %A 沈望舒
      %+ 文江大学经济学院;文江省社会科学院;
      %T 县域数字经济测度研究
      %J 文江经济评论
      %D 2024
      %V 44
      %N 09
      %K 数字经济;县域
      %X 构建县域数字经济测度体系。
      %P 33-40
      %@ 2999-0001
      %L 33-9999/F
      %W CNKI

      %0 Thesis
      %A 顾长风
      %T 澜州制造业数字化转型研究
      %I 文江大学
      %D 2023
      """;

  static final String NOTE_EXPRESS =
      """
      {Reference Type}: Journal Article
      {Title}: 县域数字经济测度研究
      {Author}: 林知秋;沈望舒;
      {Author Address}: 文江大学经济学院;
      {Journal}: 文江经济评论
      {Year}: 2024
      {Volume}: 44
      {Issue}: 9
      {Pages}: 33-40
      {Keywords}: 数字经济
      {Keywords}: 县域
      {Abstract}: 构建县域数字经济测度体系。
      {ISBN/ISSN}: 2999-0001
      {Notes}: 33-9999/F
      {Database Provider}: CNKI

      {Reference Type}: Thesis
      {Title}: 澜州制造业数字化转型研究
      {Author}: 顾长风
      {Publisher}: 文江大学
      {Type of Work}: 硕士
      {Year}: 2023
      """;

  static final String REF_WORKS =
      """
      RT Journal Article
      SR 1
      A1 林知秋;沈望舒;
      AD 文江大学经济学院;
      T1 县域数字经济测度研究
      JF 文江经济评论
      YR 2024
      VO 44
      IS 09
      OP 33-40
      K1 数字经济;县域
      AB 构建县域数字经济测度体系。
      SN 2999-0001
      CN 33-9999/F
      DS CNKI

      RT Dissertation/Thesis
      SR 1
      A1 顾长风
      T1 澜州制造业数字化转型研究
      PB 文江大学
      YR 2023
      """;

  static final String CNKI =
      """
      SrcDatabase-来源库: 期刊
      Title-题名: 县域数字经济测度研究
      Author-作者: 林知秋;沈望舒;
      Organ-单位: 文江大学经济学院;
      Source-文献来源: 文江经济评论
      Keyword-关键词: 数字经济;;县域
      Summary-摘要: 构建县域数字经济测度体系。
      PubTime-发表时间: 2024-09-15
      Year-年: 2024
      Volume-卷: 44
      Period-期: 9
      PageCount-页码: 33-40
      CLC-中图分类号: F49
      ISSN-国际标准刊号: 2999-0001

      SrcDatabase-来源库: 硕士
      Title-题名: 澜州制造业数字化转型研究
      Author-作者: 顾长风
      Source-文献来源: 文江大学
      Year-年: 2023
      """;

  static final String WANFANG =
      """
      【题名】县域数字经济测度研究
      【作者】林知秋;沈望舒
      【作者单位】文江大学经济学院
      【刊名】文江经济评论
      【年卷期】2024,44(9)
      【页码】33-40
      【关键词】数字经济;县域
      【摘要】构建县域数字经济测度体系。
      结论：数字经济有利于县域发展。
      【分类号】F49
      【数据库名】期刊论文

      【题名】澜州制造业数字化转型研究
      【作者】顾长风
      【学位授予单位】文江大学
      【学位】硕士
      【年份】2023
      """;

  static final String BIBTEX =
      """
      % exported
      @article{lin2024,
        title = {县域{数字经济}测度研究},
        author = {林知秋 and 沈望舒},
        journal = "文江经济评论",
        year = 2024, volume = {44}, number = {9}, pages = {33--40},
        keywords = {数字经济, 县域},
        doi = {10.59999/wjjj.2024.09.004}
      }

      @mastersthesis{gu2023, title={澜州制造业数字化转型研究}, author={顾长风}, school={文江大学}, year={2023}}
      """;

  static final String ENDNOTE_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xml><records>
      <record><source-app name="EndNote">EndNote</source-app><ref-type name="Journal Article">17</ref-type>
      <contributors><authors><author><style face="normal">林知秋</style></author><author>沈望舒</author></authors></contributors>
      <titles><title><style face="normal">县域</style><style face="bold">数字经济测度研究</style></title><secondary-title>文江经济评论</secondary-title></titles>
      <pages>33-40</pages><volume>44</volume><number>9</number>
      <keywords><keyword>数字经济</keyword><keyword>县域</keyword></keywords>
      <dates><year>2024</year></dates></record>
      <record><ref-type name="Thesis">32</ref-type><contributors><authors><author>顾长风</author></authors></contributors>
      <titles><title>澜州制造业数字化转型研究</title></titles><dates><year>2023</year></dates><publisher>文江大学</publisher></record>
      </records></xml>
      """;

  private Exports() {}
}
