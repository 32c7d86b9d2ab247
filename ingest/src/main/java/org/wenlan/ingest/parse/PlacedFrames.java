package org.wenlan.ingest.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.PageBox;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.TextSpan;

/** How places on pages come over a child's standard output: counts, then numbers. */
final class PlacedFrames {

  /** No page has more pieces of text, no document more pages; a broken count ends here. */
  private static final int MOST = 10_000_000;

  private PlacedFrames() {}

  static void write(DataOutputStream out, Recognition recognition) throws IOException {
    out.writeInt(recognition.pages().size());
    for (RecognisedPage page : recognition.pages()) {
      out.writeInt(page.page());
      out.writeFloat(page.confidence());
      write(out, page.lines());
    }
  }

  static Recognition recognition(DataInputStream in) throws IOException {
    List<RecognisedPage> pages = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      pages.add(new RecognisedPage(in.readInt(), in.readFloat(), placed(in)));
    }
    return new Recognition(pages);
  }

  static void write(DataOutputStream out, List<PlacedText> pieces) throws IOException {
    out.writeInt(pieces.size());
    for (PlacedText piece : pieces) {
      out.writeInt(piece.span().start());
      out.writeInt(piece.span().end());
      PageBox box = piece.box();
      out.writeFloat(box.left());
      out.writeFloat(box.top());
      out.writeFloat(box.right());
      out.writeFloat(box.bottom());
    }
  }

  static List<PlacedText> placed(DataInputStream in) throws IOException {
    List<PlacedText> pieces = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      TextSpan span = new TextSpan(in.readInt(), in.readInt());
      pieces.add(
          new PlacedText(
              span, new PageBox(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat())));
    }
    return pieces;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new StreamCorruptedException("count of " + count);
    }
    return count;
  }
}
