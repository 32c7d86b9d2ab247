package org.wenlan.catalogue.oai;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wenlan.catalogue.xml.ElementCopy;
import org.wenlan.catalogue.xml.HardenedXml;

/** Reads the answers of a repository. */
final class OaiAnswer {

  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  private static final Map<String, String> MEANINGS =
      Map.of(
          "badArgument", "参数不被接受",
          "badResumptionToken", "续取标记已失效",
          "badVerb", "不支持此操作",
          "cannotDisseminateFormat", "不提供所要的元数据格式",
          "idDoesNotExist", "没有此记录",
          "noMetadataFormats", "没有可用的元数据格式",
          "noSetHierarchy", "不分集合");

  private final XMLStreamReader reader;
  private final List<HarvestedRecord> records = new ArrayList<>();
  private Optional<String> responseDate = Optional.empty();
  private Optional<String> token = Optional.empty();
  private Optional<Long> size = Optional.empty();
  private String granularity = "";
  private boolean root;

  private OaiAnswer(XMLStreamReader reader) {
    this.reader = reader;
  }

  /**
   * A page of a list; no records if the repository says that none match.
   *
   * @throws OaiException if it refuses, or this is no answer of OAI-PMH
   */
  static HarvestPage page(byte[] body) throws OaiException {
    OaiAnswer answer = read(body);
    return new HarvestPage(answer.records, answer.token, answer.responseDate, answer.size);
  }

  /** How exact the dates of a repository are: {@code YYYY-MM-DD} or with seconds. */
  static String granularity(byte[] body) throws OaiException {
    return read(body).granularity;
  }

  private static OaiAnswer read(byte[] body) throws OaiException {
    try {
      OaiAnswer answer = new OaiAnswer(HardenedXml.document(new ByteArrayInputStream(body)));
      answer.read();
      return answer;
    } catch (XMLStreamException e) {
      throw new OaiException("", "对方的回应不是完整的 XML：" + e.getMessage());
    }
  }

  private void read() throws XMLStreamException, OaiException {
    while (reader.hasNext()) {
      if (HardenedXml.next(reader) == XMLStreamReader.START_ELEMENT
          && NAMESPACE.equals(reader.getNamespaceURI())) {
        element(reader.getLocalName());
      }
    }
    if (!root) {
      throw new OaiException("", "对方的回应不是 OAI-PMH，请核对收割地址");
    }
  }

  private void element(String name) throws XMLStreamException, OaiException {
    switch (name) {
      case "OAI-PMH" -> root = true;
      case "responseDate" ->
          responseDate =
              Optional.of(reader.getElementText().strip()).filter(HarvestRequest::isDate);
      case "granularity" -> granularity = reader.getElementText().strip();
      case "record" -> record();
      case "resumptionToken" -> {
        String total = reader.getAttributeValue(null, "completeListSize");
        size =
            total != null && total.matches("\\d{1,12}") ? Optional.of(Long.valueOf(total)) : size;
        token = Optional.of(reader.getElementText().strip()).filter(text -> !text.isEmpty());
      }
      case "error" -> {
        String code = reader.getAttributeValue(null, "code");
        String known = code == null ? "" : code;
        String said = reader.getElementText().strip();
        if (known.equals("noRecordsMatch")) {
          size = Optional.of(0L); // an answer like any other: the list is empty
          return;
        }
        throw new OaiException(
            known, "%s（%s）%s".formatted(MEANINGS.getOrDefault(known, "拒绝了请求"), known, said));
      }
      default -> {
        // the lists around the records, and descriptions
      }
    }
  }

  private void record() throws XMLStreamException, OaiException {
    String identifier = "";
    String datestamp = "";
    boolean deleted = false;
    byte[] metadata = {};
    while (true) {
      int event = HardenedXml.next(reader);
      boolean end = event == XMLStreamReader.END_ELEMENT;
      if (end && reader.getLocalName().equals("record")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "header" -> deleted = "deleted".equals(reader.getAttributeValue(null, "status"));
          case "identifier" -> identifier = reader.getElementText().strip();
          case "datestamp" -> datestamp = reader.getElementText().strip();
          case "metadata" -> metadata = ElementCopy.firstInside(reader);
          case "about" -> ElementCopy.skip(reader);
          default -> {
            // sets
          }
        }
      }
    }
    if (identifier.isEmpty()) {
      throw new OaiException("", "对方的回应中有一条记录没有标识符");
    }
    records.add(
        deleted
            ? new HarvestedRecord.Deleted(identifier, datestamp)
            : new HarvestedRecord.Present(identifier, datestamp, metadata));
  }
}
