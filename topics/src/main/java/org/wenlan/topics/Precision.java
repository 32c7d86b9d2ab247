package org.wenlan.topics;

import java.util.OptionalDouble;

/**
 * How well a topic serves, by what readers said of its last {@value #DELIVERIES} deliveries (查准率):
 * relevant judgements among all. Partly relevant ones are judged and not relevant.
 *
 * @param relevant judgements 相关
 * @param partly judgements 部分相关
 * @param not judgements 不相关
 */
public record Precision(int relevant, int partly, int not) {

  /** How many deliveries count. */
  public static final int DELIVERIES = 5;

  /** Judgements in all. */
  public int judged() {
    return relevant + partly + not;
  }

  /** The share, 0..1; empty if nobody has judged anything. */
  public OptionalDouble value() {
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) relevant / judged());
  }

  /** Whether the profile should be revised. */
  public boolean isBelow(double least) {
    return value().isPresent() && value().getAsDouble() < least;
  }
}
