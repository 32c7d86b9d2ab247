package org.wenlan.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a policy's title when everything a citation may leave out is taken away (题名键):
 * issuer, region, quotation marks, {@code (试行)} and the like.
 *
 * <p>{@code 文江省人民政府关于印发《文江省数据条例（试行）》的通知} has two keys: the notice's own and that of the instrument
 * it brings. A draft keeps its mark, for it is another document than the text that came of it.
 *
 * @param region short name of the region the title begins with, for example {@code 浙江}
 * @param core the title without region; not blank
 */
public record TitleKey(Optional<String> region, String core) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");
  private static final Pattern QUOTES = Pattern.compile("[《》〈〉“”\"「」『』]");
  private static final Pattern INSTRUMENT =
      Pattern.compile("(?:印发|公布|发布|转发|批转)(.{4,})的(?:通知|公告|命令|令)$");
  private static final Pattern ISSUER =
      Pattern.compile("^[\\u4e00-\\u9fa5、]{1,40}?(?:政府|办公厅|办公室|委员会|常委会|厅|局|部|院|委|馆|会)(?=关于)");
  private static final Pattern REGION =
      Pattern.compile("^([\\u4e00-\\u9fa5]{2,6}?)(?:省|自治区|自治州|(?<!城)市|县)(?=.{2,})");
  private static final Pattern NATION = Pattern.compile("^中华人民共和国(?=.{2,})");
  private static final Pattern MARK = Pattern.compile("（(?![^（）]*(?:征求意见|草案|送审))[^（）]*）$");

  /** The key of the title as it stands. */
  public static TitleKey of(String title) {
    String rest = NATION.matcher(plain(title)).replaceFirst("");
    Matcher issuer = ISSUER.matcher(rest);
    Optional<String> region = Optional.empty();
    if (issuer.find()) {
      region = leadingRegion(issuer.group());
      rest = rest.substring(issuer.end());
    }
    Matcher at = REGION.matcher(rest);
    while (at.find()) {
      region = Optional.of(at.group(1));
      rest = rest.substring(at.end());
      at = REGION.matcher(rest);
    }
    for (Matcher mark = MARK.matcher(rest); mark.find() && mark.start() > 0; ) {
      rest = rest.substring(0, mark.start());
      mark = MARK.matcher(rest);
    }
    return new TitleKey(region, rest);
  }

  /** The key of the title and, for a notice that brings an instrument, the instrument's. */
  public static List<TitleKey> all(String title) {
    List<TitleKey> keys = new ArrayList<>();
    keys.add(of(title));
    instrument(title).map(TitleKey::of).filter(key -> !keys.contains(key)).ifPresent(keys::add);
    return List.copyOf(keys);
  }

  /** Title of the instrument that the notice of this title issues or forwards, if it is one. */
  public static Optional<String> instrument(String title) {
    Matcher match = INSTRUMENT.matcher(plain(title));
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** The title without blanks and quotation marks, round brackets full-width. */
  public static String plain(String title) {
    String closed = SPACE.matcher(title).replaceAll("");
    String unquoted = QUOTES.matcher(closed).replaceAll("");
    return unquoted.isEmpty() ? closed : unquoted.replace('(', '（').replace(')', '）');
  }

  private static Optional<String> leadingRegion(String name) {
    Optional<String> region = Optional.empty();
    String rest = name;
    for (Matcher at = REGION.matcher(rest); at.find(); at = REGION.matcher(rest)) {
      region = Optional.of(at.group(1));
      rest = rest.substring(at.end());
    }
    return region;
  }
}
