package org.wenlan.ingest.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks a folder and everything below it (扫描).
 *
 * <ul>
 *   <li>The order is that of the bytes of the names, folder by folder, the same on every machine.
 *   <li>Hidden files and folders (a leading dot) are passed over, and so is what office programs
 *       and file managers leave behind ({@code ~$…}, {@code Thumbs.db}, {@code desktop.ini}).
 *   <li>Symbolic links are not followed: what they lead to inside the folder is met anyway.
 *   <li>Only regular files count; a folder that cannot be listed is reported, never passed over.
 * </ul>
 *
 * <p>Memory: the names of the folders on the way down.
 */
public final class FolderScan {

  private static final Set<String> LEFTOVERS = Set.of("thumbs.db", "desktop.ini");
  private static final int LONGEST_LOCATION = 4_000;

  private FolderScan() {}

  /**
   * Hands every file below {@code folder} to {@code found}.
   *
   * @param folder an existing folder; if it is itself a link, it is followed
   * @throws IOException if {@code folder} itself cannot be listed
   */
  public static void walk(Path folder, Consumer<FoundFile> found) throws IOException {
    Path root = folder.toRealPath();
    Deque<Path> waiting = new ArrayDeque<>();
    // Pushed in reverse, so that the first by name is on top of the stack.
    sorted(root).reversed().forEach(waiting::push);
    while (!waiting.isEmpty()) {
      Path path = waiting.pop();
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
          sorted(path).reversed().forEach(waiting::push);
        } else if (attributes.isRegularFile()) {
          found.accept(file(root, path, attributes.size()));
        }
      } catch (IOException e) {
        found.accept(unreadable(root, path, e));
      }
    }
  }

  private static FoundFile file(Path root, Path path, long size) {
    Optional<String> problem = Files.isReadable(path) ? Optional.empty() : Optional.of("没有读取权限");
    return new FoundFile(path.toUri(), location(root, path), size, problem);
  }

  private static FoundFile unreadable(Path root, Path path, IOException e) {
    String problem = "无法读取（%s），其中的文件未导入".formatted(e.getClass().getSimpleName());
    return new FoundFile(path.toUri(), location(root, path), 0, Optional.of(problem));
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!isLeftover(String.valueOf(entry.getFileName()))) {
          entries.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.naturalOrder());
    return entries;
  }

  /** Whether a file or folder of this name is passed over. */
  public static boolean isLeftover(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || LEFTOVERS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The way from {@code root}, readable whatever bytes the names consist of. */
  private static String location(Path root, Path path) {
    URI below = root.toUri().relativize(path.toUri());
    String raw = below.getRawPath();
    String decoded = URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
    return display(decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded);
  }

  /**
   * Text from outside made safe to print: control and direction characters become visible ones, and
   * it is cut to 4,000 characters.
   */
  public static String display(String untrusted) {
    StringBuilder safe = new StringBuilder(untrusted.length());
    untrusted
        .codePoints()
        .limit(LONGEST_LOCATION / 2)
        .forEach(
            c -> {
              if (c < 0x20) {
                safe.append((char) (0x2400 + c));
              } else if (c == 0x7F) {
                safe.append('\u2421');
              } else if (Character.isISOControl(c)
                  || Character.getType(c) == Character.FORMAT
                  || Character.getType(c) == Character.SURROGATE) {
                safe.append('\uFFFD');
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.isEmpty() || safe.toString().isBlank() ? "\u2423" : safe.toString();
  }
}
