package org.wenlan.ingest.ofd;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The pages of an OFD file (GB/T 33190—2016).
 *
 * <p>A page is made of its own content, of the template pages it lies on, of drawings defined for
 * the whole document, and of annotations. No document type, entity or address is followed out of
 * the file. Memory: the drawings of the document and one page.
 */
public final class OfdReader implements Closeable {

  /** Drawings within drawings. */
  private static final int DEEPEST = 16;

  private static final int MOST_ITEMS = 2_000_000;

  /** A page of one of the documents in the file. */
  private record Page(OfdDocument document, String id, String part) {}

  private final OfdPackage parts;
  private final List<Page> pages = new ArrayList<>();
  private final Map<String, List<Item>> templates = new HashMap<>();
  private final Map<String, String> metadata;
  private int items;

  /**
   * Opens a file and reads what its pages are.
   *
   * @throws IOException if it is damaged
   */
  public OfdReader(Path file) throws IOException {
    parts = new OfdPackage(file);
    try {
      String root = parts.find("", "OFD.xml", "").orElseThrow(() -> new IOException("no OFD.xml"));
      OfdRoot described = OfdRoot.read(parts.open(root));
      metadata = described.metadata();
      for (String location : described.documents()) {
        Optional<String> part = parts.find(root, location, "");
        if (part.isPresent()) {
          OfdDocument document = new OfdDocument(parts, part.get());
          document.pages().forEach((id, page) -> pages.add(new Page(document, id, page)));
        }
      }
    } catch (XMLStreamException e) {
      parts.close();
      throw new IOException(e);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** Title, author and the like, by the names of the standard. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** Number of pages. */
  public int pages() {
    return pages.size();
  }

  /** Whether parts are encrypted (GM/T 0099), so that there may be nothing to read. */
  public boolean isEncrypted() {
    return parts.holdsNamed("Encryptions.xml");
  }

  /**
   * A page, from 0.
   *
   * @throws IOException if the page is damaged
   */
  public OfdPage page(int number) throws IOException {
    Page page = pages.get(number);
    Set<String> notes = new HashSet<>();
    try {
      PageArea area = page.document().area(page.part());
      PageLines lines = new PageLines(area);
      add(page.document(), page.document().items(page.part()), Matrix.NONE, lines, 0);
      StringBuilder text = new StringBuilder(lines.text());
      for (String part : page.document().annotations(page.id())) {
        PageLines note = new PageLines(area);
        add(page.document(), page.document().items(part), Matrix.NONE, note, 0);
        note.text().lines().filter(notes::add).forEach(line -> text.append(line).append('\n'));
      }
      return new OfdPage(text.toString(), lines.pictures(), lines.places());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * A picture of a page, from 0, annotations and seals included.
   *
   * @param width in pixels; the height follows from the sheet
   * @throws IOException if the page is damaged
   */
  public BufferedImage draw(int number, int width) throws IOException {
    Page page = pages.get(number);
    try {
      PageDrawing drawing = new PageDrawing(parts, page.document().area(page.part()), width);
      add(page.document(), page.document().items(page.part()), Matrix.NONE, drawing, 0);
      for (String part : page.document().annotations(page.id())) {
        add(page.document(), page.document().items(part), Matrix.NONE, drawing, 0);
      }
      return drawing.finished();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void add(
      OfdDocument document, List<Item> content, Matrix whole, PageContent page, int depth)
      throws IOException, XMLStreamException {
    if (depth > DEEPEST) {
      return;
    }
    for (Item item : content) {
      if (++items > MOST_ITEMS) {
        throw new IOException("more than %d objects".formatted(MOST_ITEMS));
      }
      switch (item) {
        case Item.Glyphs glyphs -> page.glyphs(glyphs, whole);
        case Item.Path path -> page.path(path, whole);
        case Item.Picture(String resource, Matrix place) -> {
          Optional<String> part = document.picture(resource);
          if (part.isPresent()) {
            page.picture(part.get(), whole.after(place));
          }
        }
        case Item.Drawing(String resource, Matrix place) -> {
          List<Item> drawing = document.drawing(resource);
          add(document, drawing, whole.after(place), page, depth + 1);
        }
        case Item.Template(String id) ->
            add(document, template(document, id), whole, page, depth + 1);
      }
    }
  }

  private List<Item> template(OfdDocument document, String id)
      throws IOException, XMLStreamException {
    Optional<String> part = document.template(id);
    if (part.isEmpty()) {
      return List.of();
    }
    List<Item> known = templates.get(part.get());
    if (known == null) {
      known = document.items(part.get());
      templates.put(part.get(), known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
