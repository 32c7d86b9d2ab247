package org.wenlan.ingest.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.ingest.container.Containers.text;
import static org.wenlan.ingest.container.Containers.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdReaderTest {

  private static final String ROOT =
      "<o:OFD xmlns:o='http://www.ofdspec.org/2016'><o:DocBody><o:DocInfo><o:Title>澜州规划</o:Title>"
          + "</o:DocInfo><o:DocRoot>%s</o:DocRoot></o:DocBody></o:OFD>";

  @TempDir private Path folder;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  @BeforeEach
  void onePage() {
    part("OFD.xml", ROOT.formatted("Doc_0/Document.xml"));
    document("");
  }

  private void part(String name, String content) {
    parts.put(name, text(content));
  }

  private void document(String more) {
    part(
        "Doc_0/Document.xml",
        "<Document><Pages><Page ID='1' BaseLoc='Pages/P0.xml'/></Pages>" + more + "</Document>");
  }

  private void page(String objects) {
    part("Doc_0/Pages/P0.xml", "<Page><Content><Layer>" + objects + "</Layer></Content></Page>");
  }

  private static String words(double x, double y, String words) {
    return "<TextObject Boundary='%s %s 100 5' Size='4'><TextCode X='0' Y='4'>%s</TextCode></TextObject>"
        .formatted(x, y, words);
  }

  private OfdPage read() throws IOException {
    Path file = Files.write(folder.resolve("文.ofd"), zip(parts));
    try (OfdReader reader = new OfdReader(file)) {
      assertThat(reader.pages()).isEqualTo(1);
      assertThat(reader.metadata()).containsEntry("Title", "澜州规划");
      return reader.page(0);
    }
  }

  @Test
  void readsWhatStandsOnThePageInReadingOrder() throws IOException {
    page(words(20, 30, "第二行") + words(60, 20, "规划") + words(20, 20, "澜州市"));
    assertThat(read().text()).isEqualTo("澜州市 规划\n第二行\n");
  }

  @Test
  void breaksALineWhereItsCharactersLeap() throws IOException {
    page(
        "<TextObject Boundary='10 10 50 20' Size='4'><TextCode X='0' Y='4' DeltaX='g 2 4 -8 4'"
            + " DeltaY='g 2 0 6 0'>甲乙丙丁戊</TextCode></TextObject>");
    assertThat(read().text()).isEqualTo("甲乙丙\n丁戊\n");
  }

  @Test
  void putsTemplatesUnderAndAnnotationsBehindThePage() throws IOException {
    document(
        "<CommonData><TemplatePage ID='7' BaseLoc='Tpls/T0.xml'/></CommonData>"
            + "<Annotations>Annots/Annotations.xml</Annotations>");
    part(
        "Doc_0/Tpls/T0.xml",
        "<Page><Content><Layer>" + words(20, 20, "名称：") + "</Layer></Content></Page>");
    part(
        "Doc_0/Pages/P0.xml",
        "<Page><Template TemplateID='7'/><Content><Layer>"
            + words(33, 20, "澜州图书馆")
            + "</Layer></Content></Page>");
    part(
        "Doc_0/Annots/Annotations.xml",
        "<Annotations><Page PageID='1'><FileLoc>Page_0/A.xml</FileLoc></Page></Annotations>");
    part(
        "Doc_0/Annots/Page_0/A.xml",
        "<PageAnnot><Annot><Appearance Boundary='5 5 90 20'>"
            + words(0, 0, "澜州市人民政府印")
            + "</Appearance></Annot></PageAnnot>");
    assertThat(read().text()).isEqualTo("名称：澜州图书馆\n澜州市人民政府印\n");
  }

  @Test
  void readsDrawingsDefinedForTheWholeDocument() throws IOException {
    document("<CommonData><DocumentRes>Res.xml</DocumentRes></CommonData>");
    part(
        "Doc_0/Res.xml",
        "<Res BaseLoc='Res'><CompositeGraphicUnits><CompositeGraphicUnit ID='9'><Content>"
            + words(0, 0, "图中文字")
            + "<CompositeObject ResourceID='9'/></Content></CompositeGraphicUnit>"
            + "</CompositeGraphicUnits></Res>");
    page("<CompositeObject ResourceID='9' Boundary='10 50 40 5' CTM='1 0 0 1 0 0'/>");
    // A drawing that holds itself ends at the deepest level.
    assertThat(read().text()).startsWith("图中文字");
  }

  @Test
  void namesThePicturesOfAPageWithoutText() throws IOException {
    document("<CommonData><DocumentRes>Res.xml</DocumentRes></CommonData>");
    part(
        "Doc_0/Res.xml",
        "<Res BaseLoc='Res'><MultiMedias><MultiMedia ID='3'><MediaFile>a.png</MediaFile>"
            + "</MultiMedia></MultiMedias></Res>");
    part("Doc_0/Res/A.PNG", "");
    page("<ImageObject ResourceID='3' Boundary='0 0 210 297'/>");
    OfdPage page = read();
    assertThat(page.text()).isEmpty();
    assertThat(page.pictures()).containsExactly("doc_0/res/a.png");
  }

  @Test
  void findsPartsHoweverTheyAreSpelt() throws IOException {
    parts.clear();
    part("OFD.xml", ROOT.formatted("/Doc_0\\Document.xml"));
    part(
        "Doc_0/Document.xml",
        "<Document><Pages><Page ID='1' BaseLoc='/Doc_0/页面/../页面/P0.XML'/></Pages></Document>");
    part("Doc_0/页面/p0.xml", "<Page><Content>" + words(0, 0, "正文") + "</Content></Page>");
    assertThat(read().text()).isEqualTo("正文\n");
  }

  @Test
  void saysSlantedWordsOnceAndLast() throws IOException {
    String slanted =
        "<TextObject Boundary='%s 10 50 50' CTM='0.7 -0.7 0.7 0.7 0 0' Size='4'>"
            + "<TextCode X='0' Y='4'>内部资料</TextCode></TextObject>";
    page(slanted.formatted(0) + slanted.formatted(90) + words(20, 40, "正文"));
    assertThat(read().text()).isEqualTo("正文\n内部资料\n");
  }

  @Test
  void followsNoEntityAndNoDocumentType() throws IOException {
    page(words(0, 0, "&e;正文"));
    String page = new String(parts.get("Doc_0/Pages/P0.xml"), UTF_8);
    part(
        "Doc_0/Pages/P0.xml", "<!DOCTYPE Page [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + page);
    assertThatThrownBy(this::read).isInstanceOf(IOException.class);
  }

  @Test
  void saysThatAFileWithoutItsRootIsDamaged() {
    parts.remove("OFD.xml");
    assertThatThrownBy(this::read).isInstanceOf(IOException.class);
  }
}
