package org.wenlan.ingest.parse;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small fictional files of many formats, made as they are needed. */
final class Fixtures {

  private Fixtures() {}

  static byte[] docx(String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] encryptedDocx() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("澜州");
      try (OPCPackage document = OPCPackage.open(new ByteArrayInputStream(docx("加密")));
          var stream = encryptor.getDataStream(files)) {
        document.save(stream);
      } catch (InvalidFormatException e) {
        throw new IOException(e);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  static byte[] sheet(Workbook workbook) throws IOException {
    try (workbook) {
      var sheet = workbook.createSheet("分馆统计");
      String[][] rows = {{"分馆", "藏书"}, {"澜州科技分馆", "十二万册"}};
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static byte[] slides(String words) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText(words);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }

  static byte[] odt(String words) throws IOException {
    return zip(
        new String[] {"mimetype", "content.xml"},
        new byte[][] {
          "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII),
          """
          <?xml version="1.0" encoding="UTF-8"?><office:document-content
          xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
          <text:p>%s</text:p></office:text></office:body></office:document-content>"""
              .formatted(words)
              .getBytes(StandardCharsets.UTF_8)
        });
  }

  static byte[] ofd(String... pages) throws IOException {
    String ns = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    String[] names = new String[2 + pages.length];
    byte[][] parts = new byte[names.length][];
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < pages.length; i++) {
      list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/%d.xml\"/>".formatted(10 + i, i));
      names[2 + i] = "Doc_0/Pages/" + i + ".xml";
      parts[2 + i] =
          ("<ofd:Page %s><ofd:Content><ofd:Layer ID=\"2%d\"><ofd:TextObject ID=\"3%d\""
                  + " Boundary=\"20 20 150 10\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">%s"
                  + "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>")
              .formatted(ns, i, i, pages[i])
              .getBytes(StandardCharsets.UTF_8);
    }
    names[0] = "OFD.xml";
    parts[0] =
        ("<ofd:OFD %s Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1"
                + "</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                + "</ofd:DocBody></ofd:OFD>")
            .formatted(ns)
            .getBytes(StandardCharsets.UTF_8);
    names[1] = "Doc_0/Document.xml";
    parts[1] =
        ("<ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea>"
                + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
                + "<ofd:Pages>%s</ofd:Pages></ofd:Document>")
            .formatted(ns, list)
            .getBytes(StandardCharsets.UTF_8);
    return zip(names, parts);
  }

  static byte[] zip(String[] names, byte[][] parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < names.length; i++) {
        zip.putNextEntry(new ZipEntry(names[i]));
        zip.write(parts[i]);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A PDF of Latin pages; locked with a password if one is given. */
  static byte[] pdf(Optional<String> password, String... pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (String words : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700);
          content.showText(words);
          content.endText();
        }
      }
      if (password.isPresent()) {
        document.protect(
            new StandardProtectionPolicy(password.get(), password.get(), new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A scan: black print below a red seal; empty if this machine has no Chinese font. */
  static Optional<BufferedImage> scan(String... lines) {
    Optional<Font> font =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .filter(candidate -> candidate.canDisplayUpTo(String.join("", lines)) < 0)
            .findFirst();
    if (font.isEmpty()) {
      return Optional.empty();
    }
    BufferedImage image = new BufferedImage(2480, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.RED);
    graphics.fillOval(300, 100, 500, 500);
    graphics.setColor(Color.BLACK);
    graphics.setFont(font.get().deriveFont(80f));
    for (int i = 0; i < lines.length; i++) {
      graphics.drawString(lines[i], 200, 250 + 160 * i);
    }
    graphics.dispose();
    return Optional.of(image);
  }

  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  static byte[] scannedPdf(BufferedImage image) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(595, 216));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 216);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] tiff(BufferedImage... pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam packed = writer.getDefaultWriteParam();
      packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      packed.setCompressionType("LZW");
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), packed);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** One page of 210 mm × 76 mm that is all picture. */
  static byte[] scannedOfd(BufferedImage image) throws IOException {
    String ns = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    String[] names = {
      "OFD.xml", "Doc_0/Document.xml", "Doc_0/DocumentRes.xml", "Doc_0/Pages/0.xml", "Doc_0/1.png"
    };
    String[] parts = {
      "<ofd:OFD %s><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
      "<ofd:Document %s><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 76</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/0.xml\"/></ofd:Pages></ofd:Document>",
      "<ofd:Res %s><ofd:MultiMedias><ofd:MultiMedia ID=\"5\" Type=\"Image\"><ofd:MediaFile>1.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>",
      "<ofd:Page %s><ofd:Content><ofd:Layer ID=\"2\"><ofd:ImageObject ID=\"3\" ResourceID=\"5\" Boundary=\"0 0 210 76\" CTM=\"210 0 0 76 0 0\"/></ofd:Layer></ofd:Content></ofd:Page>"
    };
    byte[][] bytes = new byte[names.length][];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = parts[i].formatted(ns).getBytes(StandardCharsets.UTF_8);
    }
    bytes[4] = png(image);
    return zip(names, bytes);
  }
}
