package org.wenlan.ingest.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * Members taken out of containers that wait to be worked on, a folder for each container; not in
 * the store, for one of them may be secret.
 */
final class MemberFiles {

  private static final Logger LOG = LoggerFactory.getLogger(MemberFiles.class);

  private final Path folder;

  MemberFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** An existing folder for the members of this container. */
  Path stagingFor(RunItem container) {
    Path staging = folder.resolve(container.run() + "/" + container.seq());
    try {
      return Files.createDirectories(staging);
    } catch (IOException e) {
      throw new InfrastructureException("不能建立解压用的文件夹 " + staging + "，请检查磁盘空间和权限", e);
    }
  }

  /** A file for this thread alone, to be written over; goes with the end of the run. */
  Path passing(long run) {
    Path own = folder.resolve(Long.toString(run)).resolve("passing");
    try {
      Files.createDirectories(own);
    } catch (IOException e) {
      throw new InfrastructureException("不能建立临时文件夹 " + own + "，请检查磁盘空间和权限", e);
    }
    return own.resolve(Long.toString(Thread.currentThread().threadId()));
  }

  /** Whether the bytes of the item lie in a file of ours. */
  boolean holds(RunItem item) {
    return item.uri().startsWith(folder.toUri().toString());
  }

  /** Removes the bytes of a member. */
  void discard(RunItem member) {
    try {
      Files.deleteIfExists(member.path());
    } catch (IOException e) {
      throw new InfrastructureException("不能删除解压出的文件 " + member.path(), e);
    }
  }

  /** Removes all that is left of a run. */
  void close(long run) {
    try {
      delete(folder.resolve(Long.toString(run)));
    } catch (IOException e) {
      throw new InfrastructureException("不能删除批次 %d 解压出的文件".formatted(run), e);
    }
  }

  /** Removes what belongs to no run that goes on. For the start of the application only. */
  void sweep(Set<Long> open) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> runs = Files.list(folder)) {
      List<Path> over =
          runs.filter(path -> open.stream().noneMatch(run -> path.endsWith(Long.toString(run))))
              .toList();
      for (Path path : over) {
        delete(path);
      }
    } catch (IOException e) {
      LOG.warn("members of runs that are over could not be removed from {}", folder, e);
    }
  }

  private static void delete(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
