package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;

class PdfNotesTest {

  private static byte[] form() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDPage page = new PDPage();
      document.addPage(page);
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDTextField field = new PDTextField(form);
      field.setPartialName("f1");
      field.setAlternateFieldName("委托单位");
      // No appearance is made: the value alone must be read.
      field.getCOSObject().setItem(COSName.V, new COSString("澜州电池再生有限公司"));
      PDAnnotationWidget widget = field.getWidgets().getFirst();
      widget.setRectangle(new PDRectangle(50, 700, 200, 20));
      form.getFields().add(field);
      PDAnnotationText note = new PDAnnotationText();
      note.setRectangle(new PDRectangle(50, 600, 20, 20));
      note.setContents("此处数据\r待核");
      PDAnnotationPopup popup = new PDAnnotationPopup();
      popup.setContents("此处数据\r待核");
      page.getAnnotations().add(widget);
      page.getAnnotations().add(note);
      page.getAnnotations().add(popup);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void readsValuesOfFormsAndNotesOnTheirPageAndSaysWhatTheyAre() throws IOException {
    try (PDDocument document = Loader.loadPDF(form())) {
      PdfNotes notes = new PdfNotes(document);

      assertThat(notes.hasXfa()).isFalse();
      assertThat(notes.of(document, 0)).isEmpty();
      assertThat(notes.of(document, 1)).isEqualTo("〔表单〕委托单位：澜州电池再生有限公司\n〔批注〕此处数据 待核\n");
    }
  }
}
