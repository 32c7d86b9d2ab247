package org.wenlan.catalogue.exchange;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LaTeX as it occurs in titles and names, turned into plain text. Formulas stay as written. */
final class LatexText {

  private static final Map<String, String> ACCENTS =
      Map.of(
          "\"", "\u0308", "'", "\u0301", "`", "\u0300", "^", "\u0302", "~", "\u0303", "=", "\u0304",
          ".", "\u0307", "c", "\u0327", "v", "\u030C", "u", "\u0306");
  private static final Pattern ACCENTED =
      Pattern.compile(
          "\\\\(?:(?<sign>[\"'`^~=.])|(?<letter>[cvu])(?=[\\s{]))\\s*\\{?\\\\?(?<base>[A-Za-z])\\}?");
  private static final Pattern COMMAND =
      Pattern.compile("\\\\(?:textbf|textit|emph|textrm|text|mathrm)\\s*(?=\\{)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_{}])");

  private LatexText() {}

  static String plain(String latex) {
    String text = COMMAND.matcher(latex).replaceAll("");
    text =
        ACCENTED
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(found.group("base") + accent(found)));
    text =
        text.replaceAll("(?<!\\\\)[{}]", "")
            .replaceAll("(?<!-)--(?!-)", "-")
            .replace("~", " ")
            .replaceAll("\\s+", " ");
    return Normalizer.normalize(ESCAPED.matcher(text).replaceAll("$1"), Normalizer.Form.NFC)
        .strip();
  }

  private static String accent(MatchResult found) {
    String sign = found.group("sign");
    return ACCENTS.getOrDefault(sign == null ? found.group("letter") : sign, "");
  }
}
