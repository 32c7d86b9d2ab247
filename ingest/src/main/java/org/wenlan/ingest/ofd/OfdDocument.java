package org.wenlan.ingest.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One document of a file: where its pages, templates, drawings and annotations lie. */
final class OfdDocument {

  private final OfdPackage parts;
  private final String root;
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, String> templates = new HashMap<>();
  private final Map<String, List<Item>> drawings = new HashMap<>();
  private final Map<String, String> pictures = new HashMap<>();
  private final Map<String, List<String>> annotations = new HashMap<>();
  private PageArea area = PageArea.A4;

  /**
   * @param part the name of {@code Document.xml}
   */
  OfdDocument(OfdPackage parts, String part) throws IOException, XMLStreamException {
    this.parts = parts;
    this.root = OfdPackage.folder(part);
    List<String> resources = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    XMLStreamReader xml = OfdXml.reader(parts.open(part));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "PhysicalBox" -> area = PageArea.of(Numbers.list(xml.getElementText()), area);
          case "Page" -> locate(xml, part, pages);
          case "TemplatePage" -> locate(xml, part, templates);
          case "PublicRes", "DocumentRes" -> resources.add(xml.getElementText());
          case "Annotations" -> notes.add(xml.getElementText());
          default -> {}
        }
      }
    }
    for (String resource : resources) {
      Optional<String> found = parts.find(part, resource, root);
      if (found.isPresent()) {
        readResources(found.get());
      }
    }
    for (String note : notes) {
      Optional<String> found = parts.find(part, note, root);
      if (found.isPresent()) {
        readAnnotations(found.get());
      }
    }
  }

  private void locate(XMLStreamReader xml, String part, Map<String, String> into) {
    String id = xml.getAttributeValue(null, "ID");
    String location = xml.getAttributeValue(null, "BaseLoc");
    if (location != null) {
      parts
          .find(part, location, root)
          .ifPresent(found -> into.putIfAbsent(id == null ? found : id, found));
    }
  }

  /** Parts of the pages by their id, in order. */
  Map<String, String> pages() {
    return pages;
  }

  /** The sheet of a page: its own, or that of all pages. */
  PageArea area(String page) throws IOException, XMLStreamException {
    XMLStreamReader xml = OfdXml.reader(parts.open(page));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "PhysicalBox" -> {
            return PageArea.of(Numbers.list(xml.getElementText()), area);
          }
          case "Content" -> {
            return area;
          }
          default -> {}
        }
      }
    }
    return area;
  }

  /** The part of a template page. */
  Optional<String> template(String id) {
    return Optional.ofNullable(templates.get(id));
  }

  /** What a drawing consists of; nothing if it is unknown. */
  List<Item> drawing(String resource) {
    return drawings.getOrDefault(resource, List.of());
  }

  /** The part of an image. */
  Optional<String> picture(String resource) {
    return Optional.ofNullable(pictures.get(resource));
  }

  /** The parts that hold annotations of a page. */
  List<String> annotations(String page) {
    return annotations.getOrDefault(page, List.of());
  }

  /** The text of a part: a page, a template page, or the annotations of a page. */
  List<Item> items(String part) throws IOException, XMLStreamException {
    XMLStreamReader xml = OfdXml.reader(parts.open(part));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        return new ItemReader(xml).read();
      }
    }
    return List.of();
  }

  private void readResources(String part) throws IOException, XMLStreamException {
    XMLStreamReader xml = OfdXml.reader(parts.open(part));
    String base = "";
    String media = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String id = xml.getAttributeValue(null, "ID");
      switch (xml.getLocalName()) {
        case "Res" -> {
          String location = xml.getAttributeValue(null, "BaseLoc");
          base = location == null ? "" : location.strip() + "/";
        }
        case "MultiMedia" -> media = id == null ? "" : id;
        case "MediaFile" -> {
          String file = xml.getElementText().strip();
          Optional<String> found = parts.find(part, base + file, root);
          found = found.isPresent() ? found : parts.find(part, file, root);
          if (found.isPresent()) {
            pictures.put(media, found.get());
          }
        }
        case "CompositeGraphicUnit" -> {
          List<Item> items = new ItemReader(xml).read();
          if (id != null) {
            drawings.put(id, items);
          }
        }
        default -> {}
      }
    }
  }

  private void readAnnotations(String part) throws IOException, XMLStreamException {
    XMLStreamReader xml = OfdXml.reader(parts.open(part));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Page")) {
        String page = xml.getAttributeValue(null, "PageID");
        String file = location(xml);
        if (page != null) {
          parts
              .find(part, file, root)
              .ifPresent(
                  found -> annotations.computeIfAbsent(page, id -> new ArrayList<>()).add(found));
        }
      }
    }
  }

  /** The text of the first {@code FileLoc} below. */
  private static String location(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("FileLoc")) {
        return xml.getElementText();
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Page")) {
        return "";
      }
    }
    return "";
  }
}
