package org.wenlan.core.search;

import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentType;

/**
 * What results can be narrowed by (分面).
 *
 * <p>Values of {@link #REGION} and {@link #CLASS} are paths: choosing {@code 浙江} keeps what belongs
 * to {@code 浙江/杭州} too, and the count of a step counts all below it. {@link #MONTH} is counted only
 * while a year or a month is chosen.
 */
public enum Facet {
  TYPE("文献类型"),
  ISSUER("发文机关"),
  REGION("地区"),
  YEAR("年份"),
  /** {@code yyyy-MM}; documents of which only the year is known have none. */
  MONTH("月份"),
  /** Steps of {@link ClassPath}. */
  CLASS("分类"),
  TOPIC("主题");

  private static final Pattern STEPS = Pattern.compile(ClassPath.STEP);

  private final String label;

  Facet(String label) {
    this.label = label;
  }

  /** The word a reader sees. */
  public String label() {
    return label;
  }

  /** Whether values are paths, wider ones above narrower ones. */
  public boolean isHierarchical() {
    return this == REGION || this == CLASS;
  }

  /** What a reader sees for {@code value}, of a path its last step. */
  public String label(String value) {
    return switch (this) {
      case TYPE -> typeLabel(value);
      case CLASS -> ClassPath.label(value);
      case REGION -> value.substring(value.lastIndexOf(ClassPath.STEP) + 1);
      case ISSUER, YEAR, MONTH, TOPIC -> value;
    };
  }

  /** How many steps {@code value} has, 1 or more. */
  public int depth(String value) {
    return isHierarchical() ? STEPS.split(value, -1).length : 1;
  }

  /** Whether {@code value} lies right below {@code above}, or is a top if that is blank. */
  public boolean isBelow(String value, String above) {
    return above.isEmpty()
        ? depth(value) == 1
        : value.startsWith(above + ClassPath.STEP) && depth(value) == depth(above) + 1;
  }

  private static String typeLabel(String value) {
    for (DocumentType type : DocumentType.values()) {
      if (type.name().equals(value)) {
        return type.label();
      }
    }
    return value;
  }
}
