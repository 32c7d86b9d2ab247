package org.wenlan.ingest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.store.PackEntry.Kind;

class PackFilesTest {

  private static final long SMALL = 2_000;

  @TempDir Path folder;

  private static PackKey key(int number) {
    return new PackKey(
        number % 2 == 0 ? Kind.ORIGINAL : Kind.ANNOTATION,
        DocumentId.of("第%d号".formatted(number / 2).getBytes(UTF_8)));
  }

  private static byte[] bytes(int number, int version) {
    byte[] bytes = new byte[40 + number % 90];
    new Random(number * 1_000L + version).nextBytes(bytes);
    return bytes;
  }

  private static void assertHolds(PackFiles pack, Map<PackKey, byte[]> wanted, int keys)
      throws IOException {
    for (int number = 0; number < keys; number++) {
      byte[] there = wanted.get(key(number));
      assertThat(pack.bytes(key(number)).map(Arrays::toString))
          .as("entry %d", number)
          .isEqualTo(Optional.ofNullable(there).map(Arrays::toString));
    }
    for (Kind kind : Kind.values()) {
      List<DocumentId> ids = new ArrayList<>();
      for (int firstByte = 0; firstByte < 256; firstByte++) {
        ids.addAll(pack.ids(kind, firstByte));
      }
      assertThat(ids)
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(
              wanted.keySet().stream().filter(k -> k.kind() == kind).map(PackKey::id).toList());
    }
  }

  /** Random work, next to a map; closed without a word and opened again now and then. */
  @Test
  void holdsWhatAMapWouldHoldHoweverOftenItIsReopenedAndCompacted() throws IOException {
    Random random = new Random(7);
    Map<PackKey, byte[]> wanted = new HashMap<>();
    PackFiles pack = new PackFiles(folder, SMALL);
    for (int step = 0; step < 1_200; step++) {
      int number = random.nextInt(120);
      switch (random.nextInt(12)) {
        case 0 -> {
          pack.remove(key(number));
          wanted.remove(key(number));
        }
        case 1 -> pack.sync();
        case 2 -> {
          if (step % 5 == 0) {
            pack.compact();
          }
        }
        case 3 -> {
          if (step % 5 == 0) {
            pack = new PackFiles(folder, SMALL);
          }
        }
        default -> {
          pack.put(key(number), bytes(number, step));
          wanted.put(key(number), bytes(number, step));
        }
      }
    }
    assertHolds(pack, wanted, 120);
    assertHolds(new PackFiles(folder, SMALL), wanted, 120);
  }

  @Test
  void whateverByteACrashCutsTheFileAtWholeEntriesStay() throws IOException {
    PackFiles pack = new PackFiles(folder, 1 << 20);
    List<Long> ends = new ArrayList<>();
    Path file = folder.resolve("00000001.wlp");
    for (int number = 0; number < 4; number++) {
      pack.put(key(number), bytes(number, 0));
      pack.sync();
      ends.add(Files.size(file));
    }
    byte[] whole = Files.readAllBytes(file);
    for (int cut = 0; cut <= whole.length; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      Map<PackKey, byte[]> left = new HashMap<>();
      for (int number = 0; number < 4; number++) {
        if (ends.get(number) <= cut) {
          left.put(key(number), bytes(number, 0));
        }
      }
      PackFiles reopened = new PackFiles(folder, 1 << 20);
      assertHolds(reopened, left, 4);
      reopened.put(key(9), bytes(9, 1));
      left.put(key(9), bytes(9, 1));
      assertHolds(new PackFiles(folder, 1 << 20), left, 10);
    }
  }

  @Test
  void whoForcesWaitsForAForceThatGoesOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    PackFiles pack =
        new PackFiles(
            folder,
            1 << 20,
            segment -> {
              begun.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              segment.force();
            });
    pack.put(key(0), bytes(0, 0));
    pack.put(key(1), bytes(1, 0));
    Callable<Boolean> sync =
        () -> {
          pack.sync();
          return release.getCount() == 0;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> first = threads.submit(sync);
      begun.await();
      Future<Boolean> second = threads.submit(sync);
      assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      release.countDown();
      assertThat(first.get()).isTrue();
      assertThat(second.get()).isTrue();
    } finally {
      release.countDown();
    }
  }

  @Test
  void aDamagedHeadCostsItsOwnEntryAndNoOther() throws IOException {
    PackFiles pack = new PackFiles(folder, 1 << 20);
    Map<PackKey, byte[]> wanted = new HashMap<>();
    Path file = folder.resolve("00000001.wlp");
    long damaged = 0;
    for (int number = 0; number < 6; number++) {
      damaged = number == 2 ? Files.size(file) : damaged;
      pack.put(key(number), bytes(number, 0));
      wanted.put(key(number), bytes(number, 0));
    }
    pack.sync();
    wanted.remove(key(2));
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < PackEntry.STATE; at++) {
      byte[] bytes = whole.clone();
      bytes[(int) damaged + at] ^= 0x41;
      Files.write(file, bytes);
      assertHolds(new PackFiles(folder, 1 << 20), wanted, 6);
      assertThat(file).hasSize(whole.length);
    }
    PackFiles reopened = new PackFiles(folder, 1 << 20);
    reopened.put(key(7), bytes(7, 0));
    wanted.put(key(7), bytes(7, 0));
    assertHolds(new PackFiles(folder, 1 << 20), wanted, 8);
  }

  @Test
  void aLostOrDamagedIndexIsMadeAnew() throws IOException {
    Map<PackKey, byte[]> wanted = new HashMap<>();
    PackFiles pack = new PackFiles(folder, SMALL);
    for (int number = 0; number < 100; number++) {
      pack.put(key(number), bytes(number, 0));
      wanted.put(key(number), bytes(number, 0));
    }
    List<Path> indexes;
    try (Stream<Path> files = Files.list(folder)) {
      indexes = files.filter(file -> file.toString().endsWith(".wli")).toList();
    }
    assertThat(indexes).hasSizeGreaterThan(2);
    Files.delete(indexes.getFirst());
    Files.write(indexes.getLast(), new byte[] {1}, StandardOpenOption.APPEND);
    assertHolds(new PackFiles(folder, SMALL), wanted, 100);
  }

  @Test
  void compactingGivesBackWhatWasReplaced() throws IOException {
    PackFiles pack = new PackFiles(folder, SMALL);
    Map<PackKey, byte[]> wanted = new HashMap<>();
    for (int version = 0; version < 5; version++) {
      for (int number = 0; number < 40; number++) {
        pack.put(key(number), bytes(number, version));
        wanted.put(key(number), bytes(number, version));
      }
    }
    long before = size();
    assertThat(pack.compact()).isPositive();
    assertThat(size()).isLessThan(before / 2);
    assertHolds(pack, wanted, 40);
    assertHolds(new PackFiles(folder, SMALL), wanted, 40);
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
