package org.wenlan.embedded;

import java.nio.file.Path;

/** An application that starts a node, says its process id and then does nothing. */
final class NodeOwner {

  private NodeOwner() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedElasticsearch node =
        new EmbeddedElasticsearch(EmbeddedElasticsearchSettings.forData(Path.of(args[0])));
    node.start();
    System.out.println("node " + node.processId().orElseThrow());
    Thread.currentThread().join();
  }
}
