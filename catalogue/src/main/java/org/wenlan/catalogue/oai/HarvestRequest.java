package org.wenlan.catalogue.oai;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to harvest from whom (收割请求).
 *
 * <p>Always true: the address is http or https without query; dates are UTC days or seconds as the
 * protocol writes them, {@code 2024-03-01} or {@code 2024-03-01T08:00:00Z}.
 *
 * @param base address of the repository
 * @param format metadata prefix, for example {@code oai_dc} or {@code marcxml}
 * @param set part of the repository; empty for all
 * @param from oldest date stamp wanted
 * @param until newest date stamp wanted
 */
public record HarvestRequest(
    URI base, String format, Optional<String> set, Optional<String> from, Optional<String> until) {

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}Z)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9\\-_.!~*'():]{1,200}");

  /**
   * @throws IllegalArgumentException if a promise above does not hold; the message is Chinese
   */
  public HarvestRequest {
    String scheme = base.getScheme();
    boolean web = "http".equals(scheme) || "https".equals(scheme);
    require(web && base.getHost() != null, "收割地址应以 http:// 或 https:// 开头", base);
    require(base.getRawQuery() == null && base.getRawFragment() == null, "收割地址不应带参数", base);
    require(NAME.matcher(format).matches(), "元数据格式名不合规", format);
    require(set.isEmpty() || NAME.matcher(set.get()).matches(), "集合名不合规", set);
    require(from.isEmpty() || isDate(from.get()), "起始日期不合规", from);
    require(until.isEmpty() || isDate(until.get()), "截止日期不合规", until);
  }

  private static void require(boolean holds, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("%s：%s".formatted(rule, found));
    }
  }

  /** Whether this is a date as the protocol writes it. */
  static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }
}
