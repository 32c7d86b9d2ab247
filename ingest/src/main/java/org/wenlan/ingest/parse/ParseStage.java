package org.wenlan.ingest.parse;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.SkipReason;
import org.wenlan.core.pipeline.Stage;
import org.wenlan.core.pipeline.StageResult;

/**
 * Takes the text out of a source file and guards the door (解析).
 *
 * <p>Rejects empty files unread; then whatever the extractor refuses; then files with a mark of
 * state secrecy at their head, before anything of them is kept; then texts that are too long, of
 * broken encoding, or blank. A document marked for use inside the house carries the key {@link
 * #ACCESS}. A file that holds documents rather than being one is left out as a container; its
 * members come as files of their own. No detail ever quotes the file. Cost: that of the extractor.
 */
public final class ParseStage implements Stage<SourceFile, ParsedDocument> {

  /** Changes when the parsers read the same bytes in another way. */
  public static final String VERSION = "2";

  /** Metadata key: the {@link AccessLevel} the document's own head asks for. */
  public static final String ACCESS = "wenlan:access";

  /** Share of characters that could not be decoded from which a text is useless, in percent. */
  private static final int UNREADABLE_PERCENT = 5;

  /** A machine sees this many characters in any picture. */
  private static final int FEW = 8;

  private final TextExtractor extractor;
  private final ParseLimits limits;

  /**
   * @param extractor reads the file
   * @param limits only the length of the text is used here
   */
  public ParseStage(TextExtractor extractor, ParseLimits limits) {
    this.extractor = extractor;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "parse";
  }

  @Override
  public StageResult<ParsedDocument> process(SourceFile source) {
    if (source.sizeBytes() == 0) {
      return rejected(RejectionReason.EMPTY_FILE, "文件长度为 0 字节，请向来源单位重新索取");
    }
    if (!Files.isReadable(source.path())) {
      throw new InfrastructureException(
          "parse: cannot read %s, document %s; was it moved, or may we not read it?"
              .formatted(source.path(), source.id()));
    }
    return switch (extractor.extract(source.path())) {
      case Extraction.Refused(RejectionReason reason, String detail) -> rejected(reason, detail);
      case Extraction.Container container ->
          new StageResult.Skipped<>(name(), SkipReason.CONTAINER);
      case Extraction.Text text -> judge(source, text);
    };
  }

  private StageResult<ParsedDocument> judge(SourceFile source, Extraction.Text found) {
    String text = found.text();
    if (SecrecyMark.isSecret(text)) {
      return rejected(RejectionReason.REFUSED_SECRECY, "文件首部有密级标志，本系统未获准处理涉密信息，内容未保存，请交本单位保密人员处理");
    }
    if (text.length() > limits.maxTextChars()) {
      return rejected(
          RejectionReason.TOO_LARGE, "文字超过 %,d 字的上限，请拆分后再次导入".formatted(limits.maxTextChars()));
    }
    if (text.isBlank()) {
      return rejected(RejectionReason.TOO_LITTLE_TEXT, "未能取得文字，可能是空白文件，请核对原件");
    }
    if (found.recognised() && visible(text) < FEW) {
      return rejected(
          RejectionReason.TOO_LITTLE_TEXT,
          "机器识别只得到 %d 个字，可能不是文字页，请核对后重新扫描".formatted(visible(text)));
    }
    long unreadable =
        text.chars().filter(c -> c == '\ufffd').count() + 3L * (text.split("锟斤拷", -1).length - 1);
    if (unreadable * 100 > text.length() * (long) UNREADABLE_PERCENT) {
      return rejected(
          RejectionReason.UNREADABLE_ENCODING,
          "%d 个字符中有 %d 个无法解码，请另存为 UTF-8 后再次导入".formatted(text.length(), unreadable));
    }
    return new StageResult.Passed<>(
        new ParsedDocument(
            source,
            found.mediaType(),
            text,
            new PageMap(found.pageStarts()),
            metadata(found),
            found.recognition()));
  }

  private static long visible(String text) {
    return text.chars().filter(c -> !Character.isWhitespace(c)).limit(FEW).count();
  }

  private static Map<String, List<String>> metadata(Extraction.Text found) {
    Map<String, List<String>> metadata = new LinkedHashMap<>(found.metadata());
    metadata.remove(ACCESS);
    if (SecrecyMark.isInternal(found.text())) {
      metadata.put(ACCESS, new ArrayList<>(List.of(AccessLevel.INTERNAL.name())));
    }
    return metadata;
  }

  private StageResult<ParsedDocument> rejected(RejectionReason reason, String detail) {
    return new StageResult.Rejected<>(name(), reason, detail);
  }
}
