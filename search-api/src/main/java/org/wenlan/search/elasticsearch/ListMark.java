package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wenlan.core.search.ResultOrder;

/**
 * Where a reader is in a list, fit for an address. Whoever changes one by hand reads on elsewhere
 * in the same list, nothing more: it holds three sort values and no query.
 *
 * @param order of the list
 * @param passed documents before the place
 * @param after sort values of the last of them, as {@link Sorting} sorts
 */
record ListMark(ResultOrder order, long passed, List<FieldValue> after) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<order>[RNO])\\|(?<passed>\\d{1,12})\\|(?<first>-?[\\d.]{1,24}(?:E-?\\d{1,3})?)"
              + "\\|(?<second>-?[\\d.]{1,24}(?:E-?\\d{1,3})?)\\|(?<id>[0-9a-f]{64})");

  private static final int LONGEST = 250;

  String written() {
    String fields =
        order.name().substring(0, 1)
            + '|'
            + passed
            + '|'
            + after.stream().map(ListMark::text).collect(Collectors.joining("|"));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(fields.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #written()} wrote.
   *
   * @throws IllegalArgumentException if it did not, or for another order
   */
  static ListMark read(String mark, ResultOrder order) {
    if (mark.length() > LONGEST) {
      throw new IllegalArgumentException("no mark is that long");
    }
    Matcher written =
        WRITTEN.matcher(new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.US_ASCII));
    if (!written.matches() || order.name().charAt(0) != written.group("order").charAt(0)) {
      throw new IllegalArgumentException("no mark of this list");
    }
    boolean scoreFirst = order == ResultOrder.RELEVANCE;
    List<FieldValue> after = new ArrayList<>();
    after.add(value(written.group("first"), scoreFirst));
    after.add(value(written.group("second"), !scoreFirst));
    after.add(FieldValue.of(written.group("id")));
    return new ListMark(order, Long.parseLong(written.group("passed")), after);
  }

  /** NumberFormatException is an IllegalArgumentException. */
  private static FieldValue value(String text, boolean score) {
    return score ? FieldValue.of(Double.parseDouble(text)) : FieldValue.of(Long.parseLong(text));
  }

  private static String text(FieldValue value) {
    return String.valueOf(value._get());
  }
}
