package org.wenlan.ingest.parse;

import org.apache.tika.mime.MediaType;

/** Formats in words of a librarian. */
final class FormatName {

  private FormatName() {}

  /** The name of a format a librarian knows; the media type where there is none. */
  static String of(MediaType type) {
    String name = type.toString();
    if (name.contains("wordprocessingml") || name.contains("ms-word.document")) {
      return "DOCX 文档";
    }
    if (name.contains("spreadsheetml") || name.contains("ms-excel.sheet")) {
      return "XLSX 表格";
    }
    if (name.contains("presentationml") || name.contains("ms-powerpoint.presentation")) {
      return "PPTX 演示文稿";
    }
    if (name.contains("opendocument")) {
      return openDocument(name);
    }
    return switch (name) {
      case "application/msword" -> "DOC 或 WPS 文档";
      case "application/vnd.ms-excel" -> "XLS 表格";
      case "application/vnd.ms-powerpoint" -> "PPT 演示文稿";
      case "application/rtf" -> "RTF 文档";
      case "application/epub+zip" -> "EPUB 电子书";
      case "message/rfc822" -> "电子邮件";
      case "application/vnd.ms-outlook" -> "Outlook 邮件";
      case "application/vnd.ms-htmlhelp" -> "CHM 帮助文件";
      case "application/vnd.ms-works" -> "微软 Works 文档，扩展名虽为 .wps，却不是金山 WPS";
      case "application/onenote" -> "OneNote 笔记";
      case "application/x-msaccess" -> "Access 数据库";
      case "application/x-quattro-pro" -> "Quattro Pro 表格";
      case "image/vnd.djvu" -> "DjVu 图像";
      default -> name;
    };
  }

  static String openDocument(String name) {
    if (name.contains("spreadsheet")) {
      return "ODS 表格";
    }
    return name.contains("presentation") ? "ODP 演示文稿" : "ODT 文档";
  }
}
