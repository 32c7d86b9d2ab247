package org.wenlan.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyItem;
import org.wenlan.testkit.InMemoryVocabulary;

class VocabularyFileTest {

  private final InMemoryVocabulary vocabulary = empty();

  private static InMemoryVocabulary empty() {
    return new InMemoryVocabulary(Character::toLowerCase, () -> Instant.EPOCH);
  }

  private VocabularyFile.Taken take(byte[] file) throws IOException {
    return VocabularyFile.read(new ByteArrayInputStream(file), vocabulary, "guanyuan");
  }

  private List<String> phrases() {
    return vocabulary.items().stream().map(item -> item.entry().text()).toList();
  }

  @Test
  void takesGoodRowsAndSaysWhatIsWrongWithTheOthers() throws IOException {
    VocabularyFile.Taken taken =
        take(
            """
            类别,词,备注
            同义词,科技查新 = 查新,依据
            用户词,文澜区科技局,

            同义词,孤单,
            别的,杜撰,
            用户词,新,
            同义词,查新=查新检索,
            同义词,查新＝科技查新,
            """
                .getBytes(UTF_8));
    assertThat(taken.added()).isEqualTo(2);
    assertThat(taken.known()).isEqualTo(1);
    assertThat(taken.bad()).extracting(VocabularyFile.BadRow::row).containsExactly(5L, 6L, 7L, 8L);
    assertThat(taken.bad().get(3).reason()).contains("科技查新 = 查新");
    assertThat(phrases()).containsExactly("科技查新 = 查新", "文澜区科技局");
  }

  @Test
  void readsTabsAndTheEncodingsOfOfficePrograms() throws IOException {
    take("用户词\t文澜区\n".getBytes(Charset.forName("GB18030")));
    take("\ufeff用户词\t文江区\n".getBytes(Charset.forName("UTF-16LE")));
    assertThat(phrases()).containsExactly("文澜区", "文江区");
    assertThatThrownBy(() -> take(new byte[] {'P', 'K', 0, 0, (byte) 0xff}))
        .hasMessageContaining("不是文本");
  }

  @Test
  void givesOutWhatItTakesInAgainAndNothingThatRuns() throws IOException {
    vocabulary.add(new VocabularyEntry(EntryKind.SYNONYMS, List.of("+网络", "@互联"), "\"备注\""), "a");
    String file = VocabularyFile.write(vocabulary.items());
    assertThat(file).startsWith("\ufeff").contains("\"'+网络 = @互联\"");
    List<VocabularyEntry> before = vocabulary.items().stream().map(VocabularyItem::entry).toList();
    InMemoryVocabulary other = empty();
    VocabularyFile.read(new ByteArrayInputStream(file.getBytes(UTF_8)), other, "b");
    assertThat(other.items()).extracting(VocabularyItem::entry).isEqualTo(before);
  }
}
