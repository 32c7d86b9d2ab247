package org.wenlan.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.wenlan.ingest.ocr.OcrEngine;

/**
 * Settings of machine reading (机器识别).
 *
 * @param engine which engine reads pages that are pictures: {@code paddle} (PP-OCRv4, comes with
 *     the application) or {@code tesseract} (must be installed). Where it cannot run, the other
 *     takes its place
 */
@ConfigurationProperties("wenlan.ocr")
public record OcrProperties(@DefaultValue("paddle") OcrEngine engine) {}
