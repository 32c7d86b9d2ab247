package org.wenlan.ingest.parse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/**
 * What lies on the pages of a PDF besides their print: values of a form (表单, AcroForm) and notes
 * that readers left (批注). Each becomes a line that says what it is. Source: ISO 32000-1, 12.5 and
 * 12.7.
 */
final class PdfNotes {

  private static final int LONGEST = 10_000;

  private final Map<COSDictionary, PDField> fields = new HashMap<>();
  private final boolean dynamic;

  PdfNotes(PDDocument document) {
    // No fixup: a form is read as it is, never repaired.
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    dynamic = form != null && form.hasXFA();
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        if (field instanceof PDTerminalField terminal) {
          terminal.getWidgets().forEach(widget -> fields.put(widget.getCOSObject(), field));
        }
      }
    }
  }

  /** Whether the form is one of XML (XFA), whose own values are not read here. */
  boolean hasXfa() {
    return dynamic;
  }

  /** Lines for a page, from 0, each ended by a line end; empty if there is nothing. */
  String of(PDDocument document, int page) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (PDAnnotation annotation : document.getPage(page).getAnnotations()) {
      if (annotation instanceof PDAnnotationWidget) {
        PDField field = fields.remove(annotation.getCOSObject());
        if (field != null) {
          append(lines, "表单", label(field) + "：", value(field));
        }
      } else if (!(annotation instanceof PDAnnotationPopup)
          && !(annotation instanceof PDAnnotationLink)) {
        String contents = annotation.getContents();
        append(lines, "批注", "", contents == null ? "" : contents);
      }
    }
    return lines.toString();
  }

  private static void append(StringBuilder lines, String kind, String label, String value) {
    String clean = value.replaceAll("\\s+", " ").strip();
    if (!clean.isEmpty() && lines.length() < LONGEST) {
      lines.append('〔').append(kind).append('〕').append(label).append(clean).append('\n');
    }
  }

  private static String label(PDField field) {
    String shown = field.getAlternateFieldName();
    String name = shown == null || shown.isBlank() ? field.getPartialName() : shown;
    return name == null ? "" : name.replaceAll("\\s+", " ").strip();
  }

  private static String value(PDField field) {
    if (field instanceof PDCheckBox box) {
      return box.isChecked() ? "已勾选" : "";
    }
    if (field instanceof PDPushButton || field instanceof PDSignatureField) {
      return "";
    }
    String value = field.getValueAsString();
    return value.equals("Off") ? "" : value;
  }
}
