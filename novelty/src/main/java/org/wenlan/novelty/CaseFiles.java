package org.wenlan.novelty;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wenlan.novelty.register.CaseJson;
import org.wenlan.novelty.register.StoredCase;
import org.wenlan.novelty.report.NoveltyReport;
import org.wenlan.novelty.report.ReportLayout;
import org.wenlan.novelty.report.ReportTime;
import org.wenlan.novelty.report.SignatureData;
import org.wenlan.reports.render.DocumentWriter;
import org.wenlan.reports.render.OutputFormat;
import org.wenlan.reports.render.RenderedFiles;
import org.wenlan.reports.render.ReportDocument;

/**
 * Report files. They are derived: the name of their folder is the digest of all that is printed, so
 * files of an older content are never handed out.
 */
final class CaseFiles {

  private static final String BASE_NAME = "report";

  private final Path folder;
  private final DocumentWriter writer;
  private final Map<String, NoveltyProperties.Staff> staff;

  CaseFiles(Path folder, DocumentWriter writer, Map<String, NoveltyProperties.Staff> staff) {
    this.folder = folder;
    this.writer = writer;
    this.staff = staff;
  }

  record Made(Map<OutputFormat, Path> files, List<String> warnings) {}

  /** The files of the case; made now if they are not there. Costs up to 3 s. */
  synchronized Made of(StoredCase stored, NoveltyReport report) {
    SignatureData signature = signature(stored);
    String digest = CaseJson.digest(CaseJson.digest(stored.report()) + signature);
    Path home = folder.resolve(stored.id()).resolve(digest.substring(0, 16));
    Map<OutputFormat, Path> there = new EnumMap<>(OutputFormat.class);
    for (OutputFormat format : OutputFormat.values()) {
      Path file = home.resolve(BASE_NAME + "." + format.extension());
      if (Files.isRegularFile(file)) {
        there.put(format, file);
      }
    }
    if (there.containsKey(OutputFormat.DOCX) && there.containsKey(OutputFormat.HTML)) {
      return new Made(there, List.of());
    }
    ReportDocument document = ReportLayout.of(report, signature);
    RenderedFiles rendered = writer.write(document, home, BASE_NAME);
    return new Made(rendered.files(), rendered.warnings());
  }

  private SignatureData signature(StoredCase stored) {
    NoveltyState state = stored.state();
    boolean approved = state == NoveltyState.APPROVED || state == NoveltyState.SIGNED_SEALED;
    return new SignatureData(
        notice(state),
        stored.searcher().map(this::person),
        stored.reviewer().filter(name -> approved).map(this::person),
        stored.signedAt().map(at -> at.atZone(ReportTime.ZONE).toLocalDate()));
  }

  /** What warns of a report that is not, or no longer, to be used. */
  private static String notice(NoveltyState state) {
    return switch (state) {
      case DRAFT, FORMAL_SEARCH, COMPARISON, DRAFTING, RETURNED -> "草稿，未经审核签发";
      case UNDER_REVIEW -> "送审稿，未经审核签发";
      case APPROVED -> "已经审核，尚未签发";
      case SIGNED_SEALED -> "";
      case VOIDED -> "已作废，不得使用";
    };
  }

  private SignatureData.Person person(String account) {
    NoveltyProperties.Staff known = staff.get(account);
    return known == null
        ? new SignatureData.Person(account, "")
        : new SignatureData.Person(known.name(), known.title());
  }
}
