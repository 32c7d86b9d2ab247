package org.wenlan.reports.render;

import java.util.List;
import java.util.Locale;

/** The faces an official document is set in, and which files may stand for them. */
enum FontRole {
  TITLE("方正小标宋简体", "FandolSong-Bold,FZXBSJW,FZXiaoBiaoSong,simsun,uming"),
  FANG("仿宋_GB2312", "FandolFang-Regular,simfang,fangsong,FZFSJW"),
  KAI("楷体_GB2312", "FandolKai-Regular,simkai,kaiti,ukai"),
  HEI("黑体", "FandolHei-Regular,simhei,WenQuanYiMicroHei,wqy-zenhei"),
  SONG("宋体", "FandolSong-Regular,simsun,gbsn00lp,uming"),
  FALLBACK("补字", "WenQuanYiMicroHei,wqy-zenhei,DroidSansFallback,simsun"),
  /** For characters beyond the basic plane; large, so used only where they occur. */
  RARE("生僻字", "BabelStoneHan,simsunb");

  private final String officeName;
  private final String fileStems;

  FontRole(String officeName, String fileStems) {
    this.officeName = officeName;
    this.fileStems = fileStems;
  }

  /** The name a word processor in an office knows. */
  String officeName() {
    return officeName;
  }

  /** File names without extension, best first. */
  List<String> fileStems() {
    return List.of(fileStems.split(",", -1));
  }

  /** The family name used inside a PDF's style sheet. */
  String family() {
    return "wenlan-" + name().toLowerCase(Locale.ROOT);
  }
}
