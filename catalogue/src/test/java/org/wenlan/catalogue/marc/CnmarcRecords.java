package org.wenlan.catalogue.marc;

import java.util.List;

/** Records of books that were never printed, catalogued as a Chinese library would. */
final class CnmarcRecords {

  static final Leader LEADER = new Leader("00000nam0 2200000   450 ");

  private CnmarcRecords() {}

  static MarcRecord monograph() {
    return new MarcRecord(
        LEADER,
        List.of(
            new ControlField("001", "WJ2024000123"),
            new ControlField("005", "20240612093015.0"),
            DataField.of("010", "  ", "a", "978-7-5999-0001-7", "d", "CNY68.00"),
            DataField.of("100", "  ", "a", "20240612d2024    em y0chiy0120    ea"),
            DataField.of("101", "0 ", "a", "chi"),
            DataField.of("102", "  ", "a", "CN", "b", "330000"),
            DataField.of(
                "200",
                "1 ",
                "a",
                "县域数字经济发展研究",
                "9",
                "xian yu shu zi jing ji fa zhan yan jiu",
                "h",
                "上册",
                "i",
                "理论篇",
                "e",
                "以文江省为例",
                "f",
                "林知秋, 沈望舒著",
                "g",
                "顾长风译"),
            DataField.of("205", "  ", "a", "2版"),
            DataField.of("210", "  ", "a", "澜州", "c", "文江人民出版社", "d", "2024.3"),
            DataField.of("215", "  ", "a", "326页", "c", "图", "d", "24cm"),
            DataField.of("225", "2 ", "a", "文江智库丛书", "v", "第3辑"),
            DataField.of("300", "  ", "a", "国家出版基金项目"),
            DataField.of("330", "  ", "a", "本书研究数字经济与县域产业升级的关系，提出“一县一平台”方案。"),
            DataField.of("461", " 0", "1", "2001 ", "a", "文江智库丛书"),
            DataField.of("606", "0 ", "a", "信息经济", "x", "经济发展", "y", "文江", "2", "CCT"),
            DataField.of("610", "0 ", "a", "数字经济", "a", "县域经济"),
            DataField.of("690", "  ", "a", "F492.3", "v", "5"),
            DataField.of("701", " 0", "a", "林知秋", "9", "lin zhi qiu", "4", "著"),
            DataField.of("701", " 0", "a", "沈望舒", "4", "著"),
            DataField.of("702", " 0", "a", "顾长风", "4", "译"),
            DataField.of("801", " 0", "a", "CN", "b", "WJL", "c", "20240612"),
            DataField.of("905", "  ", "a", "WJL", "d", "F492.3", "e", "12", "b", "0351234")));
  }

  static MarcRecord titled(String id, String title) {
    return new MarcRecord(
        LEADER,
        List.of(
            new ControlField("001", id),
            DataField.of("100", "  ", "a", "20240612d2024    em y0chiy0120    ea"),
            DataField.of("200", "1 ", "a", title)));
  }
}
