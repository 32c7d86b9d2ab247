package org.wenlan.analysis;

import java.util.List;

/** A text on its way into tokens, stretch by stretch, so that memory stays bounded. */
interface TokenBlocks {

  /** Whether some of the text is left. */
  boolean hasNextBlock();

  /** The tokens of the next stretch, ascending by start; may be empty. */
  List<Token> nextBlock();
}
