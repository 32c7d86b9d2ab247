package org.wenlan.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * The account the node runs under: ours, or nobody if we are root, because Elasticsearch refuses to
 * run as root.
 */
final class Account {

  private static final int NOBODY = 65_534;

  private final boolean root;

  private Account(boolean root) {
    this.root = root;
  }

  static Account current() {
    return new Account("root".equals(System.getProperty("user.name")));
  }

  boolean isRoot() {
    return root;
  }

  /** The command as the node's account runs it. */
  List<String> command(List<String> command) {
    if (!root) {
      return command;
    }
    List<String> all =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    all.addAll(command);
    return all;
  }

  /** Lets the node's account pass through a folder of ours; it still cannot list what is in it. */
  void mayPass(Path folder) throws IOException {
    if (root) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(folder, permissions);
    }
  }

  /** Whether the node's account may enter {@code folder}, which exists. */
  boolean reaches(Path folder) {
    return !root
        || Command.of(
                    command(List.of("/bin/sh", "-c", "cd \"$1\"", "sh", folder.toString())),
                    Map.of(),
                    Duration.ofSeconds(10))
                .run()
                .exitCode()
            == 0;
  }

  /** Gives the folder and everything in it to the node's account. */
  void own(Path folder) {
    if (!root) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes a)
                throws IOException {
              return give(at);
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes a) throws IOException {
              return give(at);
            }
          });
    } catch (IOException e) {
      throw new InfrastructureException("无法把目录 %s 交给用户 %d".formatted(folder, NOBODY), e);
    }
  }

  private static FileVisitResult give(Path at) throws IOException {
    Files.setAttribute(at, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(at, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
    return FileVisitResult.CONTINUE;
  }
}
