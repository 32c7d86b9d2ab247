package org.wenlan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFolderTest {

  @Test
  void liesInTheDataFolderIfTheNodesAccountCanReachIt(@TempDir Path data) {
    assertThat(NodeFolder.at(data, Account.current()).home()).isEqualTo(data.resolve("node"));
  }

  @Test
  void liesInTheSystemsFolderBelowAFolderOnlyRootMayEnter(@TempDir Path parent) throws Exception {
    Assumptions.assumeTrue(Account.current().isRoot());
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
    Path data = parent.resolve("data");

    Path home = NodeFolder.at(data, Account.current()).home();

    assertThat(home).startsWith(Path.of("/var/lib/wenlan"));
    assertThat(data.resolve("LOCATION")).hasContent(home.toString());
    assertThat(Account.current().reaches(home)).isTrue();
    assertThat(NodeFolder.at(data, Account.current()).home()).isEqualTo(home);
    Program.deleteTree(home);
  }
}
