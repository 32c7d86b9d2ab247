package org.wenlan.core.graph;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;

/**
 * The work a document is a version of (作品): a law before and after its revision, a set of measures
 * and their new edition, a plan and its draft have one key.
 *
 * <p>Only what is made to be revised has one: laws, and instruments such as 办法 or 规划, whether they
 * stand alone or are brought by a notice. A notice, a reply or a decision without an instrument is
 * a work of its own, however often its title is used again.
 *
 * <p>Always true: {@code title} is not blank and free of what two printings of one title may differ
 * in: quotation marks, 、 and 的, 中华人民共和国, and the marks of a version such as {@code （2023年修订）}.
 *
 * @param place short name of the region it belongs to, blank where the title names it or it is
 *     national; two provinces may give their measures one title
 * @param title what all versions are called, folded as said
 */
public record WorkKey(String place, String title) {

  private static final Pattern NATION = Pattern.compile("中华人民共和国(?=.{2,})");
  private static final Pattern VERSION =
      Pattern.compile(
          "（[^（）]*(?:修订|修正|修改|草案|征求意见|送审|讨论稿|试行|节选|摘要|\\d{4}年?版?|\\d{4}年.{0,4}本)[^（）]*）$");
  private static final Pattern FOLDED = Pattern.compile("[、，的](?=.)");
  private static final Pattern INSTRUMENT =
      Pattern.compile(
          ".*(?:法|条例|规定|办法|细则|规则|解释|准则|章程|规程|守则|制度|标准|规范|目录|规划|计划|纲要|方案|预案|措施|指南)"
              + "(?:（[^（）]*）)*");
  private static final Pattern SINGLE_ACT = Pattern.compile(".*(?:决定|决议|批复|通知|公告|复函|答复|函)");
  private static final Pattern ISSUER =
      Pattern.compile("^[\\u4e00-\\u9fa5、]{2,40}?(?:政府|厅|办公室|委员会|局|部|院)关于(?=印发|发布|公布)");

  /**
   * @throws IllegalArgumentException if the title is blank or still bears the mark of a version
   */
  public WorkKey {
    if (title.isBlank() || VERSION.matcher(title).find() || NATION.matcher(title).find()) {
      throw new IllegalArgumentException("no title of a work: " + title);
    }
  }

  /** The work a document is a version of or brings, or empty if it is one of its own. */
  public static Optional<WorkKey> of(DocumentMetadata metadata) {
    boolean law = metadata.type() == DocumentType.LAW;
    if (!law && metadata.type() != DocumentType.POLICY && metadata.type() != DocumentType.PLAN) {
      return Optional.empty();
    }
    String plain = TitleKey.plain(metadata.title());
    String name = name(TitleKey.instrument(metadata.title()).orElse(plain));
    boolean revisable =
        law ? !SINGLE_ACT.matcher(name).matches() : INSTRUMENT.matcher(name).matches();
    if (!revisable) {
      return Optional.empty();
    }
    boolean placed = law || metadata.region().filter(name::contains).isPresent();
    return Optional.of(new WorkKey(placed ? "" : metadata.region().orElse(""), name));
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if it is no key
   */
  public static WorkKey parse(String written) {
    int bar = written.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("no key of a work: " + written);
    }
    return new WorkKey(written.substring(0, bar), written.substring(bar + 1));
  }

  private static String name(String plain) {
    String name = ISSUER.matcher(NATION.matcher(plain).replaceAll("")).replaceFirst("");
    for (var mark = VERSION.matcher(name); mark.find() && mark.start() > 0; ) {
      name = name.substring(0, mark.start());
      mark = VERSION.matcher(name);
    }
    return FOLDED.matcher(name).replaceAll("");
  }

  /** The key as one text, for indexes. */
  @Override
  public String toString() {
    return place + "|" + title;
  }
}
