package org.wenlan.core.query.dialect;

/** Terms in databases that have no way to write a quote between quotes. */
final class Quotes {

  private Quotes() {}

  static String without(String text, Losses losses) {
    if (text.indexOf('"') >= 0) {
      losses.add("检索词里的双引号无法写出，已换成空格");
    }
    return text.replace('"', ' ');
  }
}
