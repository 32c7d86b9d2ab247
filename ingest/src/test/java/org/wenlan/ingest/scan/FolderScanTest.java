package org.wenlan.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {

  @TempDir Path temp;

  private List<FoundFile> walk(Path folder) throws IOException {
    List<FoundFile> found = new ArrayList<>();
    FolderScan.walk(folder, found::add);
    return found;
  }

  private void write(String name) throws IOException {
    Path file = temp.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }

  @Test
  void meetsFilesInTheOrderOfTheirNamesWhateverTheDiskSays() throws IOException {
    for (String name : List.of("b.txt", "乙/2.txt", "a.txt", "乙/1.txt", "c/z/9.txt", "c/a.txt")) {
      write(name);
    }
    assertThat(walk(temp.resolve("in")))
        .extracting(FoundFile::location)
        .containsExactly("a.txt", "b.txt", "c/a.txt", "c/z/9.txt", "乙/1.txt", "乙/2.txt");
  }

  @Test
  void passesOverHiddenFilesLeftoversAndLinks() throws IOException {
    write("年报.txt");
    write(".git/config");
    write(".hidden");
    write("~$年报.docx");
    write("Thumbs.db");
    Path outside = Files.writeString(temp.resolve("outside.txt"), "外面");
    Files.createSymbolicLink(temp.resolve("in/link.txt"), outside);
    Files.createSymbolicLink(temp.resolve("in/loop"), temp.resolve("in"));
    assertThat(walk(temp.resolve("in"))).extracting(FoundFile::location).containsExactly("年报.txt");
  }

  @Test
  void followsTheFolderItselfIfItIsALink() throws IOException {
    write("年报.txt");
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("in"));
    assertThat(walk(link)).extracting(FoundFile::location).containsExactly("年报.txt");
  }

  @Test
  void makesControlAndDirectionCharactersOfNamesVisibleAndStillFindsTheFile() throws IOException {
    write("报\n\u001b[31m表\u202egpj.txt");
    FoundFile found = walk(temp.resolve("in")).getFirst();
    assertThat(found.location()).isEqualTo("报␊␛[31m表\uFFFDgpj.txt");
    assertThat(found.path()).exists();
  }

  @Test
  void keepsBlanksPercentAndPlusSignsInNames() throws IOException {
    write("100% + 计划 #1?.txt");
    assertThat(walk(temp.resolve("in")).getFirst().location()).isEqualTo("100% + 计划 #1?.txt");
  }
}
