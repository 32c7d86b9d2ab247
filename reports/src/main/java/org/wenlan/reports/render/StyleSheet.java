package org.wenlan.reports.render;

import java.util.Locale;
import java.util.function.Function;

/** CSS for one page style; lengths follow {@link PageStyle}, faces follow the medium. */
final class StyleSheet {

  private StyleSheet() {}

  /** For a browser: a sheet of paper on screen, the same sheet in print. */
  static String forBrowser(PageStyle style) {
    return rules(style, StyleSheet::officeFaces)
        + """
        @media screen {
          html { background: #e8e8e4; }
          body { background: #fff; box-sizing: border-box; max-width: 210mm; margin: 8mm auto;
            padding: %dmm %dmm %dmm %dmm; box-shadow: 0 1px 4px rgba(0,0,0,.25); }
          .pagebreak, .cover { border-bottom: 1px dashed #bbb; margin-bottom: 12mm; }
          a.cite, a.named { color: #1a4f8b; }
        }
        @media screen and (max-width: 700px) {
          body { margin: 0; padding: 6mm 5mm; }
          .short, .long { overflow-x: auto; }
          table.grid { min-width: 130mm; }
        }
        """
            .formatted(style.topMm(), style.rightMm(), style.bottomMm(), style.leftMm());
  }

  /** For the PDF renderer: embedded faces, page numbers, the tail at the foot of the last page. */
  static String forPdf(PageStyle style, double tailSpacePt) {
    return rules(
            style,
            role -> "'%s','wenlan-fallback','wenlan-song','wenlan-rare'".formatted(role.family()))
        + """
        @page :right { @bottom-right { content: "— " counter(page) " —"; %1$s padding-right: 14pt; } }
        @page :left { @bottom-left { content: "— " counter(page) " —"; %1$s padding-left: 14pt; } }
        @page cover { @bottom-right { content: none; } @bottom-left { content: none; } }
        .cover { page: cover; }
        /* The least height of a table's start, see PageBreaks, is inherited, so its parts take it off. */
        .together h2, .together h3, .together p, .short, .long { -fs-page-break-min-height: 0; }
        .held { display: inline-block; text-indent: 0; white-space: nowrap; }
        table.grid { -fs-table-paginate: paginate; -fs-page-break-min-height: 0; }
        .tailspace { height: %2$.2fpt; }
        """
            .formatted(
                "font-family: 'wenlan-song','wenlan-fallback'; font-size: 14pt; line-height: 14pt;"
                    + " vertical-align: top; padding-top: 12.8pt;",
                tailSpacePt);
  }

  private static String rules(PageStyle style, Function<FontRole, String> faces) {
    boolean grid = style.hasGrid();
    double line = style.linePitchPt();
    double spacing = style.charPitchPt() - style.bodyPt();
    double indent = 2 * style.charPitchPt();
    String body = faces.apply(grid ? FontRole.FANG : FontRole.SONG);
    int small = grid ? 12 : 11;
    // Off the grid a section is set apart by white space; on it, every line counts.
    String apart =
        grid ? "" : String.format(Locale.ROOT, "h2 { margin: %.2fpt 0 2pt 0; }\n", line / 2);
    return String.format(
            Locale.ROOT,
            """
        @page { size: 210mm 297mm; margin: %dmm %dmm %dmm %dmm; }
        """,
            style.topMm(),
            style.rightMm(),
            style.bottomMm(),
            style.leftMm())
        + String.format(
            Locale.ROOT,
            """
            html, body { margin: 0; padding: 0; }
            body { font-family: %1$s; font-size: %2$dpt; line-height: %3$.3fpt;
              letter-spacing: %4$.3fpt; color: #000; word-wrap: break-word; }
            p, h1, h2, h3, h4, h5, blockquote { margin: 0; padding: 0; font-weight: normal;
              font-size: %2$dpt; line-height: %3$.3fpt; }
            p, blockquote { text-align: justify; orphans: 2; widows: 2; }
            p.indented, p.item, p.notice { text-indent: %5$.3fpt; }
            p.left { text-align: left; } p.center { text-align: center; } p.right { text-align: right; }
            h2, h3, h4, h5 { text-indent: %5$.3fpt; }
            h2, h3, h4, h5, p.leadin { page-break-after: avoid; }
            """,
            body,
            style.bodyPt(),
            line,
            spacing,
            indent)
        + String.format(
            Locale.ROOT,
            """
            h1.title { font-family: %1$s; font-size: 22pt; line-height: 33pt; letter-spacing: 0;
              text-align: center; margin: %2$.2fpt 0 %3$.2fpt 0; }
            h2.l1, strong { font-family: %4$s; font-weight: normal; } h3.l2 { font-family: %5$s; }
            blockquote.quote { font-family: %5$s; margin-left: %6$.3fpt; }
            p.notice { font-family: %5$s; font-size: 14pt; line-height: 22pt; letter-spacing: 0;
              text-indent: 28pt; }
            .pagebreak, .cover { page-break-after: always; }
            .signature { page-break-inside: avoid; margin-top: %3$.2fpt; padding-right: 32pt; }
            .short { page-break-inside: avoid; }
            .references + blockquote, .signature { page-break-before: avoid; }
            """,
            faces.apply(FontRole.TITLE),
            grid ? 2 * line : line,
            line,
            faces.apply(FontRole.HEI),
            faces.apply(FontRole.KAI),
            indent)
        + String.format(
            Locale.ROOT,
            """
            table.grid { width: 100%%; border-collapse: collapse; table-layout: fixed; margin: 6pt 0 10pt 0;
              font-size: %1$dpt; line-height: %2$dpt; letter-spacing: 0; page-break-inside: auto; }
            body > div:last-child table.grid { margin-bottom: 0; }
            table.grid th, table.grid td { border: 0.5pt solid #000; padding: 2.5pt 4pt; vertical-align: middle;
              text-align: left; font-size: %1$dpt; font-weight: normal; word-wrap: break-word; }
            table.grid th { font-family: %3$s; text-align: center; }
            table.grid tr, table.grid tbody { page-break-inside: avoid; }
            table.grid caption { font-family: %3$s; font-size: %1$dpt; line-height: 24pt; text-align: center; }
            .references p.entry { font-size: %1$dpt; line-height: %2$dpt; letter-spacing: 0; text-align: left;
              padding-left: 24pt; text-indent: -24pt; }
            a { color: #000; text-decoration: none; }
            a.cite { font-size: %1$dpt; vertical-align: 4pt; line-height: 1pt; white-space: nowrap; }
            table.grid a.cite { font-size: %4$dpt; vertical-align: 3pt; }
            """,
            small,
            small + 6,
            faces.apply(FontRole.HEI),
            small - 2)
        + String.format(
            Locale.ROOT,
            """
            .cover p.mark, .redhead p.mark { font-family: %1$s; text-align: left; min-height: %4$.3fpt; }
            .cover p.kind { font-family: %2$s; font-size: 36pt; line-height: 48pt; letter-spacing: 4pt;
              text-align: center; margin: 25mm 0 18mm 0; }
            .cover h1.title { margin: 0 0 24mm 0; }
            .cover table.fields { margin: 0 auto; max-width: 100%%; border-collapse: collapse; }
            .cover table.fields td { font-size: 16pt; line-height: 24pt; padding: 4pt 0; vertical-align: top; }
            .cover table.fields td.label { white-space: nowrap; }
            .cover .foot { margin-top: 30mm; }
            .redhead p.name { font-family: %2$s; color: #f00; font-size: 56pt; line-height: 66pt;
              letter-spacing: 10pt; text-align: center; margin-top: 16pt; }
            .redhead p.issue { text-align: center; margin-top: 8pt; }
            .redhead table.unit { width: 100%%; border-collapse: collapse; margin-top: 10pt; }
            .redhead table.unit td { padding: 0 %3$.2fpt; font-size: 16pt; }
            .redhead td.date { text-align: right; }
            .redhead .redline { border-top: 2pt solid #f00; margin-top: 2mm; height: 0; }
            .tail { page-break-inside: avoid; border-top: 1pt solid #000; border-bottom: 1pt solid #000; }
            .tail p { font-size: 14pt; line-height: 24pt; letter-spacing: 0; padding: 0 14pt 0 56pt;
              text-indent: -28pt; text-align: left; }
            .tail p.receiver { border-bottom: 0.7pt solid #000; padding-left: 42pt; }
            .tail p.run { text-align: right; text-indent: 0; }
            """,
            faces.apply(FontRole.HEI),
            faces.apply(FontRole.TITLE),
            style.charPitchPt(),
            line)
        + apart;
  }

  /** Faces an office PC may have, best first. */
  private static String officeFaces(FontRole role) {
    return switch (role) {
      case TITLE -> "'方正小标宋简体','FZXiaoBiaoSong-B05S','Noto Serif CJK SC','SimSun',serif";
      case FANG ->
          "'仿宋_GB2312','FangSong_GB2312','FangSong','STFangsong','Noto Serif CJK SC',serif";
      case KAI -> "'楷体_GB2312','KaiTi_GB2312','KaiTi','STKaiti','Noto Serif CJK SC',serif";
      case HEI -> "'黑体','SimHei','STHeiti','Noto Sans CJK SC','Microsoft YaHei',sans-serif";
      case SONG -> "'宋体','SimSun','STSong','Noto Serif CJK SC',serif";
      case FALLBACK, RARE -> "serif";
    };
  }
}
