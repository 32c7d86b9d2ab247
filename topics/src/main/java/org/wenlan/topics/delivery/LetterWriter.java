package org.wenlan.topics.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import org.wenlan.topics.Delivery;
import org.wenlan.topics.Entry;
import org.wenlan.topics.Subscription;
import org.wenlan.topics.TopicProfile;

/**
 * Writes the mail of a delivery, as plain text and as HTML (定题通报). Whatever comes from documents or
 * forms is escaped; nothing is fetched when the mail is opened, so nothing tells that it was.
 */
final class LetterWriter {

  private final SignedLinks links;
  private final String library;

  LetterWriter(SignedLinks links, String library) {
    this.links = links;
    this.library = library;
  }

  Letter write(
      Subscription to, Delivery delivery, String message, List<Entry> entries, Instant now) {
    String subject =
        delivery.note()
            ? "【定题】%s　本期无新内容".formatted(to.topicName())
            : "【定题】%s　第%d期（%d篇）".formatted(to.topicName(), delivery.number(), entries.size());
    return new Letter(
        message,
        to.reader().name(),
        to.reader().email(),
        to.topic(),
        subject,
        text(to, delivery, message, entries),
        html(to, delivery, message, entries),
        links.unsubscribeAddress(to),
        now);
  }

  private String heading(Delivery delivery) {
    LocalDate day = LocalDate.ofInstant(delivery.createdAt(), TopicProfile.ZONE);
    return "第%d期　%d年%d月%d日"
        .formatted(delivery.number(), day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private String text(Subscription to, Delivery delivery, String message, List<Entry> entries) {
    StringBuilder text = new StringBuilder();
    text.append(to.topicName()).append('\n').append(heading(delivery)).append("\n\n");
    text.append(to.reader().name()).append("：\n\n");
    if (delivery.note()) {
      text.append("本期无新内容。\n\n");
    } else {
      text.append("本期收到与本专题有关的新文献 ").append(entries.size()).append(" 篇。\n\n");
      int number = 1;
      for (Entry entry : entries) {
        text.append('[').append(number++).append("] ");
        if (entry.newVersion()) {
          text.append("（新版本）");
        }
        text.append(entry.reference()).append('\n');
        entry
            .passage()
            .ifPresent(passage -> text.append("    “%s”（%s）\n".formatted(passage, entry.place())));
        text.append("    ").append(documentAddress(entry)).append("\n\n");
      }
      text.append("逐条反馈是否相关、有用：\n").append(links.deliveryAddress(message)).append("\n\n");
    }
    text.append("--\n").append(library).append("\n不再接收本专题：").append(links.unsubscribeAddress(to));
    return text.append('\n').toString();
  }

  private String html(Subscription to, Delivery delivery, String message, List<Entry> entries) {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>")
        .append(escape(to.topicName()))
        .append("</title></head>\n<body style=\"font-family:sans-serif;line-height:1.7\">\n<h1>")
        .append(escape(to.topicName()))
        .append("</h1>\n<p>")
        .append(heading(delivery))
        .append("</p>\n<p>")
        .append(escape(to.reader().name()))
        .append("：</p>\n");
    if (delivery.note()) {
      html.append("<p>本期无新内容。</p>\n");
    } else {
      html.append("<p>本期收到与本专题有关的新文献 ").append(entries.size()).append(" 篇。</p>\n<ol>\n");
      entries.forEach(entry -> html.append(item(entry)));
      html.append("</ol>\n<p>")
          .append(link(links.deliveryAddress(message), "逐条反馈是否相关、有用"))
          .append("</p>\n");
    }
    return html.append("<hr>\n<p>")
        .append(escape(library))
        .append("　")
        .append(link(links.unsubscribeAddress(to), "不再接收本专题"))
        .append("</p>\n</body></html>\n")
        .toString();
  }

  private String item(Entry entry) {
    StringBuilder html = new StringBuilder("<li>");
    if (entry.newVersion()) {
      html.append("<strong>新版本</strong> ");
    }
    html.append(link(documentAddress(entry), entry.reference()));
    entry
        .passage()
        .ifPresent(
            passage ->
                html.append("<br>“")
                    .append(escape(passage))
                    .append("”（")
                    .append(escape(entry.place()))
                    .append("）"));
    return html.append("</li>\n").toString();
  }

  private String documentAddress(Entry entry) {
    return links.page("/documents/" + entry.document().value() + "#p" + entry.paragraph());
  }

  private static String link(String address, String words) {
    return "<a href=\"%s\">%s</a>".formatted(escape(address), escape(words));
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
