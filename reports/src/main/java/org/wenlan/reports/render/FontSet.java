package org.wenlan.reports.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The Chinese fonts PDFs are set in (字体). TrueType files only: PDFBox does not embed CFF outlines.
 *
 * <p>Faces are looked for in one folder first (see {@code tools/fonts.sh}), then among the fonts of
 * the system. A face that is missing is replaced by another Chinese face, with a warning; a
 * character a face lacks is taken from the other faces. Safe for use by many threads.
 */
public final class FontSet {

  private static final List<String> SYSTEM_FOLDERS =
      List.of("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "C:\\Windows\\Fonts");

  private final Map<FontRole, Path> files;
  private final List<String> warnings;
  private final Map<Path, CmapLookup> cmaps = new ConcurrentHashMap<>();

  private FontSet(Map<FontRole, Path> files, List<String> warnings) {
    this.files = new EnumMap<>(FontRole.class);
    this.files.putAll(files);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Looks in {@code folder}, then in the folders of the system. Reads names only, opens a font only
   * to see whether it holds Chinese characters.
   */
  public static FontSet locate(Path folder) {
    Map<String, Path> found = new LinkedHashMap<>();
    collect(folder, found);
    Map<FontRole, Path> files = choose(found);
    if (files.size() < FontRole.values().length) {
      SYSTEM_FOLDERS.forEach(system -> collect(Path.of(system), found));
      collect(Path.of(System.getProperty("user.home"), ".local/share/fonts"), found);
      files = choose(found);
    }
    List<String> warnings = new ArrayList<>();
    Optional<Path> any =
        files.values().stream()
            .findFirst()
            .or(() -> found.values().stream().filter(FontSet::isChinese).findFirst());
    if (any.isEmpty()) {
      warnings.add("没有找到可嵌入的中文字体（TrueType），未生成 PDF；运行 tools/fonts.sh 备好字体后重新生成");
      return new FontSet(Map.of(), warnings);
    }
    for (FontRole role : FontRole.values()) {
      if (!files.containsKey(role) && role != FontRole.FALLBACK && role != FontRole.RARE) {
        files.put(role, files.getOrDefault(FontRole.SONG, any.get()));
        warnings.add(
            "缺少“%s”字体，PDF 以 %s 代替".formatted(role.officeName(), files.get(role).getFileName()));
      }
    }
    return new FontSet(files, warnings);
  }

  private static void collect(Path folder, Map<String, Path> found) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder, 5)) {
      walk.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
          .sorted()
          .forEach(path -> found.putIfAbsent(stem(path), path));
    } catch (IOException | UncheckedIOException e) {
      // A font folder that cannot be read is a folder without fonts; the warning says so later.
      found.putAll(Map.of());
    }
  }

  private static String stem(Path path) {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - 4).toLowerCase(Locale.ROOT);
  }

  private static Map<FontRole, Path> choose(Map<String, Path> found) {
    Map<FontRole, Path> files = new EnumMap<>(FontRole.class);
    for (FontRole role : FontRole.values()) {
      role.fileStems().stream()
          .map(name -> found.get(name.toLowerCase(Locale.ROOT)))
          .filter(path -> path != null && isChinese(path))
          .findFirst()
          .ifPresent(path -> files.put(role, path));
    }
    return files;
  }

  private static boolean isChinese(Path path) {
    try {
      return open(path).getGlyphId('馆') > 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static CmapLookup open(Path path) {
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("字体文件无法读取: " + path, e);
    }
  }

  /** Whether a PDF can be set. */
  public boolean isUsable() {
    return !files.isEmpty();
  }

  /** What was replaced or is missing, in Chinese; empty if all is well. */
  public List<String> warnings() {
    return warnings;
  }

  /** Characters of {@code text} that no face of the set holds, as warnings; empty if none. */
  public List<String> missingGlyphs(String text) {
    String missing =
        missing(text, filesFor(text)).stream()
            .map(c -> "%s（U+%04X）".formatted(Character.toString(c), c))
            .collect(Collectors.joining("、"));
    return missing.isEmpty() ? List.of() : List.of("PDF 字体中没有这些字：" + missing);
  }

  private List<Integer> missing(String text, Map<FontRole, Path> faces) {
    List<CmapLookup> lookups =
        faces.values().stream()
            .distinct()
            .map(path -> cmaps.computeIfAbsent(path, FontSet::open))
            .toList();
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .distinct()
        .filter(c -> lookups.stream().noneMatch(lookup -> lookup.getGlyphId(c) > 0))
        .boxed()
        .toList();
  }

  /** File of each face {@code text} needs; the large one of rare characters only if it does. */
  Map<FontRole, Path> filesFor(String text) {
    Map<FontRole, Path> needed = new EnumMap<>(files);
    needed.remove(FontRole.RARE);
    if (files.containsKey(FontRole.RARE) && !missing(text, needed).isEmpty()) {
      needed.put(FontRole.RARE, files.get(FontRole.RARE));
    }
    return needed;
  }
}
