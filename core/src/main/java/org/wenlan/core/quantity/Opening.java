package org.wenlan.core.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand at a place of a text, and seldom does: the one character there is asked before the
 * pattern, so that a place where nothing begins costs next to nothing.
 *
 * @param firsts every character a match of {@code pattern} can begin with
 * @param pattern never matches nothing
 */
record Opening(String firsts, Pattern pattern) {

  static Opening of(String firsts, String regex) {
    return new Opening(firsts, Pattern.compile(regex));
  }

  /** The match that begins at {@code at}. */
  Optional<Matcher> at(String text, int at) {
    if (at >= text.length() || firsts.indexOf(text.charAt(at)) < 0) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }
}
