package org.wenlan.embedded;

import java.nio.file.Path;

/**
 * What a node is made of and where it keeps its things.
 *
 * <p>The program (unpacked distribution with the plugin) is a cache, shared by every data folder of
 * the machine and named after the digest of what is in it. The data folder holds index, keys and
 * logs. If the process is root, the node runs as user 65534, and if that user cannot reach {@code
 * dataFolder}, for example below {@code /root}, the node's files go to {@code
 * /var/lib/wenlan/elasticsearch-HASH} and {@code dataFolder/LOCATION} names that place.
 *
 * @param distributionZip an Elasticsearch distribution
 * @param pluginZip the analysis plugin for that very version
 * @param programFolder where programs are unpacked, 150 MB each
 * @param dataFolder made if missing; one running node per folder
 * @param heapMegabytes Java heap of the node, 256 or more
 * @param port port for HTTPS on loopback, or 0 for a free one
 */
public record EmbeddedElasticsearchSettings(
    Path distributionZip,
    Path pluginZip,
    Path programFolder,
    Path dataFolder,
    int heapMegabytes,
    int port) {

  /**
   * Makes paths absolute.
   *
   * @throws IllegalArgumentException if heap or port is out of range
   */
  public EmbeddedElasticsearchSettings {
    if (heapMegabytes < 256 || port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "need heap >= 256 MB and port 0..65535, got %d, %d".formatted(heapMegabytes, port));
    }
    distributionZip = distributionZip.toAbsolutePath().normalize();
    pluginZip = pluginZip.toAbsolutePath().normalize();
    programFolder = programFolder.toAbsolutePath().normalize();
    dataFolder = dataFolder.toAbsolutePath().normalize();
  }

  /**
   * The zips of this build, 512 MB of heap, any free port.
   *
   * <p>The zips {@code elasticsearch.zip} and {@code wenlan-analysis.zip} are looked for in the
   * folder the system property {@code wenlan.elasticsearch.bundle} names; else in {@code
   * elasticsearch/} beside this module's JAR or classes; else in {@code
   * embedded-elasticsearch/target/elasticsearch} of the working folder or a folder above it.
   * Programs go where {@code wenlan.elasticsearch.programs} says; else to {@code /var/cache/wenlan}
   * for root, to {@code ~/.cache/wenlan} for others.
   *
   * @throws org.wenlan.core.pipeline.InfrastructureException if the zips are nowhere
   */
  public static EmbeddedElasticsearchSettings forData(Path dataFolder) {
    Path bundle = Bundle.locate();
    return new EmbeddedElasticsearchSettings(
        bundle.resolve(Bundle.DISTRIBUTION),
        bundle.resolve(Bundle.PLUGIN),
        Bundle.programFolder(),
        dataFolder,
        512,
        0);
  }

  /** The same with another heap. */
  public EmbeddedElasticsearchSettings withHeapMegabytes(int megabytes) {
    return new EmbeddedElasticsearchSettings(
        distributionZip, pluginZip, programFolder, dataFolder, megabytes, port);
  }

  /** The same on another port. */
  public EmbeddedElasticsearchSettings withPort(int newPort) {
    return new EmbeddedElasticsearchSettings(
        distributionZip, pluginZip, programFolder, dataFolder, heapMegabytes, newPort);
  }
}
