/**
 * Reads print from pictures of pages (机器识别): PP-OCRv4 over ONNX Runtime, or the tesseract program.
 * Runs in the parser's child process.
 */
@NullMarked
package org.wenlan.ingest.ocr;

import org.jspecify.annotations.NullMarked;
