package org.wenlan.ingest.ofd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Collects the text of one element and all below it. Names are compared without name space, for
 * writers differ in that. A reader is good for one element.
 */
final class ItemReader {

  private static final double USUAL_SIZE = 4;
  private static final double USUAL_LINE = 0.353;
  private static final int LONGEST_PATH = 1_000_000;

  private final XMLStreamReader xml;
  private final List<Item> items = new ArrayList<>();
  private final Deque<Matrix> places = new ArrayDeque<>();
  private Matrix object = Matrix.NONE;
  private double size = USUAL_SIZE;
  private int stroke;
  private int fill;
  private boolean visible = true;
  private boolean upright;
  private double lastX;
  private double lastY;

  ItemReader(XMLStreamReader xml) {
    this.xml = xml;
    places.push(Matrix.NONE);
  }

  /** Reads from the start of an element, where the stream stands, to its end. */
  List<Item> read() throws XMLStreamException {
    int depth = 0;
    int event = xml.getEventType();
    while (true) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        // The element's own text moves the stream to its end.
        depth -= start(xml.getLocalName()) ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (xml.getLocalName().equals("Appearance")) {
          places.pop();
        }
      }
      if (depth <= 0 || !xml.hasNext()) {
        return items;
      }
      event = xml.next();
    }
  }

  /** Whether the element was read to its end. */
  private boolean start(String name) throws XMLStreamException {
    switch (name) {
      case "TextObject" -> {
        object = place();
        fill = 0;
        size = Numbers.one(attribute("Size"), USUAL_SIZE);
        visible = !"false".equals(attribute("Visible"));
        upright = Math.abs(Numbers.one(attribute("ReadDirection"), 0)) % 180 == 90;
        lastX = 0;
        lastY = 0;
      }
      case "CompositeObject" -> {
        String resource = attribute("ResourceID");
        if (resource != null && !"false".equals(attribute("Visible"))) {
          items.add(new Item.Drawing(resource.strip(), place()));
        }
      }
      case "ImageObject" -> {
        String resource = attribute("ResourceID");
        if (resource != null) {
          items.add(new Item.Picture(resource.strip(), place()));
        }
      }
      case "Template" -> {
        String id = attribute("TemplateID");
        if (id != null) {
          items.add(new Item.Template(id.strip()));
        }
      }
      case "Appearance" ->
          places.push(top().after(Matrix.of(new double[0], Numbers.list(attribute("Boundary")))));
      case "PathObject" -> {
        object = place();
        stroke = "false".equals(attribute("Stroke")) ? -1 : 0;
        fill = "true".equals(attribute("Fill")) ? 0 : -1;
        size = Numbers.one(attribute("LineWidth"), USUAL_LINE);
        visible = !"false".equals(attribute("Visible"));
      }
      case "FillColor" -> fill = fill < 0 ? fill : colour(fill);
      case "StrokeColor" -> stroke = stroke < 0 ? stroke : colour(stroke);
      case "AbbreviatedData" -> {
        String data = xml.getElementText();
        if (visible && data.length() < LONGEST_PATH) {
          items.add(new Item.Path(data, object, stroke, fill, size));
        }
        return true;
      }
      case "TextCode" -> {
        textCode();
        return true;
      }
      default -> {}
    }
    return false;
  }

  private void textCode() throws XMLStreamException {
    double x = Numbers.one(attribute("X"), lastX);
    double y = Numbers.one(attribute("Y"), lastY);
    String deltaX = attribute("DeltaX");
    String deltaY = attribute("DeltaY");
    String words = xml.getElementText();
    int count = words.codePointCount(0, words.length());
    double[] right = Numbers.steps(deltaX, count, deltaX == null && !upright ? size : 0);
    double[] down = Numbers.steps(deltaY, count, deltaY == null && upright ? size : 0);
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < Math.min(count, right.length); i++) {
      xs[i] = x;
      ys[i] = y;
      x += right[i];
      y += down[i];
    }
    lastX = x;
    lastY = y;
    if (visible && !words.isBlank()) {
      items.add(new Item.Glyphs(words, xs, ys, size, object, Math.max(0, fill)));
    }
  }

  /** The colour an element says in red, green and blue; {@code otherwise} if it says none. */
  private int colour(int otherwise) {
    double[] channels = Numbers.list(attribute("Value"));
    if (channels.length != 3) {
      return channels.length == 1 ? grey(channels[0]) : otherwise;
    }
    int colour = 0;
    for (double channel : channels) {
      colour = colour << 8 | (int) Math.clamp(channel, 0, 255);
    }
    return colour;
  }

  private static int grey(double shade) {
    int level = (int) Math.clamp(shade, 0, 255);
    return level * 0x010101;
  }

  private Matrix place() {
    return top()
        .after(Matrix.of(Numbers.list(attribute("CTM")), Numbers.list(attribute("Boundary"))));
  }

  private Matrix top() {
    return places.isEmpty() ? Matrix.NONE : places.getFirst();
  }

  private @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
