package org.wenlan.ingest.ofd;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    PageLines lines = new PageLines();
    Set<String> notes = new HashSet<>();
    Set<String> pictures = new LinkedHashSet<>();
    try {
      List<Item> content = page.document().items(page.part());
      add(page.document(), content, Matrix.NONE, lines, pictures, 0);
      StringBuilder text = new StringBuilder(lines.text());
      for (String part : page.document().annotations(page.id())) {
        PageLines note = new PageLines();
        List<Item> marks = page.document().items(part);
        add(page.document(), marks, Matrix.NONE, note, new LinkedHashSet<>(), 0);
        note.text().lines().filter(notes::add).forEach(line -> text.append(line).append('\n'));
      }
      return new OfdPage(text.toString(), List.copyOf(pictures));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void add(
      OfdDocument document,
      List<Item> content,
      Matrix whole,
      PageLines lines,
      Set<String> pictures,
      int depth)
      throws IOException, XMLStreamException {
    if (depth > DEEPEST) {
      return;
    }
    for (Item item : content) {
      if (++items > MOST_ITEMS) {
        throw new IOException("more than %d objects".formatted(MOST_ITEMS));
      }
      switch (item) {
        case Item.Glyphs glyphs -> lines.add(glyphs, whole);
        case Item.Picture(String resource) -> document.picture(resource).ifPresent(pictures::add);
        case Item.Drawing(String resource, Matrix place) -> {
          List<Item> drawing = document.drawing(resource);
          add(document, drawing, whole.after(place), lines, pictures, depth + 1);
        }
        case Item.Template(String id) ->
            add(document, template(document, id), whole, lines, pictures, depth + 1);
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

  /**
   * The bytes of an image that a page named.
   *
   * @throws IOException if it is damaged or too large
   */
  public InputStream picture(String part) throws IOException {
    return parts.open(part);
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
