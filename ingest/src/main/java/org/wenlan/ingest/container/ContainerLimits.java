package org.wenlan.ingest.container;

/**
 * What one container may cost (容器上限), the containers inside it included.
 *
 * @param maxBytes all members together, unpacked
 * @param maxMemberBytes one member; a larger one is refused and its neighbours are taken
 * @param maxMembers entries staged; records that stay in their file do not count
 * @param maxDepth containers within containers, the outermost counted
 * @param maxRatio unpacked bytes for each packed one, once more than 64 MB came out
 */
public record ContainerLimits(
    long maxBytes, long maxMemberBytes, int maxMembers, int maxDepth, int maxRatio) {

  /** 4 GB, 200 MB a member, 100,000 members, five levels, 200 to 1. */
  public static final ContainerLimits DEFAULT =
      new ContainerLimits(4L << 30, 200L << 20, 100_000, 5, 200);

  /** Unpacked bytes from which the ratio counts; short texts may pack better. */
  static final long RATIO_FROM = 64L << 20;

  /**
   * @throws IllegalArgumentException if a limit is not above 0
   */
  public ContainerLimits {
    if (maxBytes < 1 || maxMemberBytes < 1 || maxMembers < 1 || maxDepth < 1 || maxRatio < 1) {
      throw new IllegalArgumentException(
          "limits must be above 0: %d bytes, %d a member, %d members, %d levels, ratio %d"
              .formatted(maxBytes, maxMemberBytes, maxMembers, maxDepth, maxRatio));
    }
  }
}
