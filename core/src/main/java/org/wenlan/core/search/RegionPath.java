package org.wenlan.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.DocumentMetadata;

/**
 * Where a document belongs, province over city over county (省 > 市 > 县): {@code 浙江}, {@code 浙江/杭州}
 * and {@code 浙江/杭州/西湖区}.
 *
 * <p>Starts from the region the catalogue gives and goes down by names that stand in full in the
 * issuers, or in the title if nobody is named as issuer. A region that is in no list stands at the
 * top by itself; so do cities of which nobody says the province. Zones (高新区, 开发区) are no divisions
 * and no step.
 */
public final class RegionPath {

  private static final Pattern UNLISTED_BELOW =
      Pattern.compile("^(?<name>[\\u4e00-\\u9fa5]{2,4}?)(?<rank>市|县|区)");
  private static final Pattern ZONE = Pattern.compile(".*(?:高新|开发|园|示范|度假|新|片|灌|社|城|景|库|市辖)区$");

  private RegionPath() {}

  /** A division: its path, and what lies below it by full name. */
  private record Division(String path, Map<String, Division> below) {

    static Division under(@Nullable Division above, String label) {
      return new Division(
          above == null ? label : above.path + ClassPath.STEP + label, new LinkedHashMap<>());
    }

    /** The division below that {@code words} name in full; empty if they name none or several. */
    Optional<Division> named(List<String> words) {
      List<Division> named = new ArrayList<>();
      below.forEach(
          (name, division) -> {
            if (words.stream().anyMatch(one -> one.contains(name))) {
              named.add(division);
            }
          });
      return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
  }

  private static final Map<String, Division> TOPS = new HashMap<>();
  private static final Map<String, Division> CITIES = new HashMap<>();

  static {
    Division province = null;
    Division city = null;
    for (String[] row : ResourceTable.rows("divisions.tsv")) {
      switch (row[0]) {
        case "P" -> {
          province = Division.under(null, row[2]);
          city = province;
          TOPS.put(row[2], province);
        }
        case "C" -> {
          city = Division.under(province, row[2]);
          CITIES.put(row[2], city);
          if (province != null) {
            province.below.put(row[1], city);
          }
        }
        case "D" -> {
          if (city != null) {
            city.below.put(row[1], Division.under(city, row[1]));
          }
        }
        default -> city = province; // counties that belong to the province itself
      }
    }
  }

  /** Every step of the path, the widest first; empty if the catalogue gives no region. */
  public static List<String> of(DocumentMetadata metadata) {
    if (metadata.region().isEmpty()) {
      return List.of();
    }
    String region = metadata.region().get();
    // A title may name places it is only about.
    List<String> words =
        metadata.issuers().isEmpty() ? List.of(metadata.title()) : metadata.issuers();
    Division top = TOPS.get(region);
    Division start = top != null ? top : CITIES.get(region);
    String path = start == null ? unlisted(region, words) : narrowest(start, words).path;
    List<String> steps = new ArrayList<>();
    for (int at = path.indexOf(ClassPath.STEP);
        at >= 0;
        at = path.indexOf(ClassPath.STEP, at + 1)) {
      steps.add(path.substring(0, at));
    }
    steps.add(path);
    return steps;
  }

  private static Division narrowest(Division start, List<String> words) {
    Division at = start;
    for (Optional<Division> next = at.named(words); next.isPresent(); next = at.named(words)) {
      at = next.get();
    }
    return at;
  }

  /** For names in no list: what follows right after 某省 or 某市. */
  private static String unlisted(String region, List<String> words) {
    // A slash in a name would look like a step.
    String path = region.replace(ClassPath.STEP, "");
    String name = region;
    for (String rank : List.of("省", "市")) {
      String full = name + rank;
      Optional<Matcher> below =
          words.stream()
              .filter(word -> word.contains(full))
              .map(
                  word ->
                      UNLISTED_BELOW.matcher(word.substring(word.indexOf(full) + full.length())))
              .filter(Matcher::find)
              .filter(found -> !ZONE.matcher(found.group()).matches())
              .filter(found -> !found.group("rank").equals("市") || rank.equals("省"))
              .findFirst();
      if (below.isPresent()) {
        boolean city = below.get().group("rank").equals("市");
        name = below.get().group("name");
        path += ClassPath.STEP + (city ? name : below.get().group());
        if (!city) {
          return path;
        }
      }
    }
    return path;
  }
}
