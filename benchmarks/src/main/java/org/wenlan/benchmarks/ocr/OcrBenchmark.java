package org.wenlan.benchmarks.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.LawTexts;
import org.wenlan.benchmarks.Machine;
import org.wenlan.benchmarks.Options;
import org.wenlan.ingest.ocr.OcrEngine;
import org.wenlan.ingest.ocr.PrintReader;
import org.wenlan.ingest.ocr.PrintedPage;

/**
 * Character accuracy and speed of both engines on printed pages that were damaged as scans are.
 *
 * <p>Pages are law texts in several fonts and sizes, at 300 and 200 dpi in turn. Accuracy is 1 −
 * edit distance ÷ characters printed, over all pages of a kind; blanks do not count, everything
 * else does. One page at a time, one thread.
 */
public final class OcrBenchmark implements Benchmarks.Benchmark {

  private static final float[] SIZES = {16, 12, 10.5f};

  /** What one engine made of one kind of damage. */
  private static final class Tally {
    private long wrong;
    private long printed;
    private long nanos;
    private double confidence;
    private int pages;

    void add(String words, PrintReader reader, BufferedImage picture) throws IOException {
      long start = System.nanoTime();
      PrintedPage read = reader.read(picture);
      nanos += System.nanoTime() - start;
      wrong += Accuracy.distance(read.text(), words);
      printed += Accuracy.length(words);
      confidence += read.confidence();
      pages++;
    }

    String cells() {
      return "%.2f%% | %.2f | %.2f"
          .formatted(100 * (1 - (double) wrong / printed), confidence / pages, nanos / 1e9 / pages);
    }
  }

  @Override
  public String usage() {
    return "--pages 每种退化的页数（默认 12） --damages CLEAN,TILTED,…（默认全部） --fonts 字体目录（默认 $WENLAN_FONTS）"
        + " --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int pages = options.number("pages", 12);
    Path folder =
        options.path(
            "fonts", Path.of(System.getenv().getOrDefault("WENLAN_FONTS", ".wenlan/fonts")));
    List<PrintedText> printed = new ArrayList<>();
    List<Path> fonts = fonts(folder);
    for (String text : new LawTexts(options.shared()).texts(0, pages)) {
      int at = printed.size();
      printed.add(
          PrintedText.print(
              text,
              fonts.get(at % fonts.size()),
              SIZES[at % SIZES.length],
              at % 2 == 0 ? 300 : 200));
    }
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.printf(
        "- data: %d pages, %,d characters; fonts %s%n%n",
        pages,
        printed.stream().mapToInt(page -> Accuracy.length(page.words())).sum(),
        String.join(", ", fonts.stream().map(font -> String.valueOf(font.getFileName())).toList()));
    List<Damage> damages =
        options.list("damages", Stream.of(Damage.values()).map(Damage::name).toList()).stream()
            .map(Damage::valueOf)
            .toList();
    print(measure(printed, damages));
  }

  private static List<Path> fonts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> fonts =
          files
              .filter(file -> file.getFileName().toString().startsWith("Fandol"))
              .sorted()
              .toList();
      if (fonts.isEmpty()) {
        throw new IllegalArgumentException("没有字体：" + folder);
      }
      return fonts;
    }
  }

  private static Map<Damage, Map<OcrEngine, Tally>> measure(
      List<PrintedText> printed, List<Damage> damages) throws IOException {
    Map<OcrEngine, PrintReader> readers = new EnumMap<>(OcrEngine.class);
    for (OcrEngine engine : OcrEngine.values()) {
      PrintReader reader = PrintReader.only(engine);
      if (reader.isReady()) {
        readers.put(engine, reader);
      } else {
        Benchmarks.progress("未安装：%s", engine);
      }
    }
    Map<Damage, Map<OcrEngine, Tally>> tallies = new EnumMap<>(Damage.class);
    for (Damage damage : damages) {
      Map<OcrEngine, Tally> row = new EnumMap<>(OcrEngine.class);
      tallies.put(damage, row);
      for (int at = 0; at < printed.size(); at++) {
        PrintedText page = printed.get(at);
        BufferedImage picture = damage.of(page.picture(), at);
        for (Map.Entry<OcrEngine, PrintReader> reader : readers.entrySet()) {
          row.computeIfAbsent(reader.getKey(), engine -> new Tally())
              .add(page.words(), reader.getValue(), picture);
        }
      }
      row.forEach(
          (engine, tally) ->
              Benchmarks.progress("%s %s %s", damage.label(), engine, tally.cells()));
    }
    return tallies;
  }

  private static void print(Map<Damage, Map<OcrEngine, Tally>> tallies) {
    Benchmarks.OUT.println(
        "| damage | PP-OCRv4 accuracy | confidence | s a page | Tesseract chi_sim accuracy | confidence | s a page |");
    Benchmarks.OUT.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    tallies.forEach(
        (damage, engines) ->
            Benchmarks.OUT.printf(
                "| %s | %s | %s |%n",
                damage.label(),
                engines.containsKey(OcrEngine.PADDLE)
                    ? engines.get(OcrEngine.PADDLE).cells()
                    : "– | – | –",
                engines.containsKey(OcrEngine.TESSERACT)
                    ? engines.get(OcrEngine.TESSERACT).cells()
                    : "– | – | –"));
  }
}
