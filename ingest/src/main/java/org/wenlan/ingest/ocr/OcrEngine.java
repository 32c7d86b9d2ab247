package org.wenlan.ingest.ocr;

/** What reads print from pictures (文字识别引擎). Which is better is measured: benchmarks/RESULTS.md. */
public enum OcrEngine {
  /** PP-OCRv4 over ONNX Runtime; comes with the application. */
  PADDLE,
  /** The program tesseract with its data chi_sim; must be installed. */
  TESSERACT;

  /** Its name, and a number that changes when it reads the same page otherwise than before. */
  public String version() {
    return switch (this) {
      case PADDLE -> "paddle-2";
      case TESSERACT -> "tesseract";
    };
  }

  /**
   * A new reader.
   *
   * @param progress called after each step that may take a second
   */
  PageReader reader(Runnable progress) {
    return switch (this) {
      case PADDLE -> new PaddleReader(progress);
      case TESSERACT -> new TesseractReader();
    };
  }
}
