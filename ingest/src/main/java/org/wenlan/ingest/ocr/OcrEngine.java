package org.wenlan.ingest.ocr;

/** What reads print from pictures (文字识别引擎). Which is better is measured: benchmarks/RESULTS.md. */
public enum OcrEngine {
  /** PP-OCRv4 over ONNX Runtime; comes with the application. */
  PADDLE,
  /** The program tesseract with its data chi_sim; must be installed. */
  TESSERACT;

  PageReader reader() {
    return switch (this) {
      case PADDLE -> new PaddleReader();
      case TESSERACT -> new TesseractReader();
    };
  }
}
