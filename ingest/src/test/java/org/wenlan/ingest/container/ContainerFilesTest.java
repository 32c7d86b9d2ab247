package org.wenlan.ingest.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.ingest.container.Containers.text;
import static org.wenlan.ingest.container.Containers.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;

class ContainerFilesTest {

  @TempDir private Path folder;
  private Path staging;
  private final List<Member> members = new ArrayList<>();

  @BeforeEach
  void makeStaging() throws IOException {
    staging = Files.createDirectory(folder.resolve("staging"));
  }

  private Opening open(byte[] container, ContainerLimits limits) throws IOException {
    Path file = Files.write(folder.resolve("来件"), container);
    members.clear();
    return Containers.reader(limits).open(file, staging, members::add);
  }

  private Opening open(byte[] container) throws IOException {
    return open(container, ContainerLimits.DEFAULT);
  }

  private List<String> names() {
    return members.stream().map(Member::name).toList();
  }

  private Opening.Broken broken(byte[] container, ContainerLimits limits) throws IOException {
    return (Opening.Broken) open(container, limits);
  }

  @Test
  void namesEntriesInChineseAndDigestsThem() throws IOException {
    Opening opening = open(zip(Map.of("通知/关于阅读的通知.txt", text("正文"))));

    assertThat(opening).isEqualTo(new Opening.Complete(1));
    Member.Staged member = (Member.Staged) members.getFirst();
    assertThat(member.name()).isEqualTo("通知/关于阅读的通知.txt");
    assertThat(member.document()).isEqualTo(DocumentId.of(text("正文")));
    assertThat(member.file()).hasContent("正文").hasParent(staging);
  }

  @Test
  void letsNoNameLeadOutOrHideAnything() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../etc/密.txt", text("一"));
    entries.put("/根.txt", text("二"));
    entries.put("C:\\公文\\三.txt", text("三"));
    entries.put("换\n行.txt", text("四"));
    entries.put("内.zip!/五.txt", text("五"));
    entries.put("__MACOSX/._六.txt", text("六"));
    entries.put("目录/~$七.docx", text("七"));
    open(zip(entries));

    assertThat(names())
        .containsExactly("etc/密.txt", "根.txt", "公文/三.txt", "换␊行.txt", "内.zip!_/五.txt");
    assertThat(folder.resolve("etc")).doesNotExist();
    assertThat(staging).isDirectoryNotContaining(path -> !path.toFile().isFile());
  }

  @Test
  void opensContainersInContainersAndKeepsOnlyTheirMembers() throws IOException {
    byte[] inner = zip(Map.of("丙.txt", text("丙")));
    byte[] middle = zip(Map.of("内.zip", inner));
    open(zip(Map.of("中.zip", middle)));

    assertThat(names()).containsExactly("中.zip!/内.zip!/丙.txt", "中.zip!/内.zip", "中.zip");
    assertThat(members.get(1)).isInstanceOf(Member.Opened.class);
    assertThat(staging.toFile().list()).hasSize(1);
    assertThat(members).extracting(Member::number).containsExactly(1L, 2L, 3L);
  }

  @Test
  void stopsAtTheDeepestLevelAllowed() throws IOException {
    byte[] nested = zip(Map.of("文.txt", text("文")));
    for (int level = 0; level < 6; level++) {
      nested = zip(Map.of("层.zip", nested));
    }
    open(nested, new ContainerLimits(1 << 20, 1 << 20, 100, 3, 100));

    assertThat(members.getFirst())
        .isInstanceOfSatisfying(
            Member.Refused.class, refused -> assertThat(refused.detail()).contains("嵌套超过 3 层"));
  }

  @Test
  void stopsWhenItUnpacksToMoreThanAllowed() throws IOException {
    ContainerLimits small = new ContainerLimits(5_000, 4_000, 10, 3, 100);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("一.txt", new byte[2_000]);
    entries.put("二.txt", new byte[2_000]);
    entries.put("三.txt", new byte[2_000]);
    Opening.Broken broken = broken(zip(entries), small);

    assertThat(broken.reason()).isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(broken.detail()).contains("取出 2 个文件");
    assertThat(staging.toFile().list()).hasSize(2);
  }

  @Test
  void tellsABombByItsRatio() throws IOException {
    byte[] bomb = zip(Map.of("零.txt", new byte[80 << 20]));
    Opening.Broken broken = broken(bomb, ContainerLimits.DEFAULT);

    assertThat(broken.detail()).contains("压缩炸弹");
    assertThat(staging).isEmptyDirectory();
  }

  @Test
  void refusesOneLargeMemberAndTakesItsNeighbours() throws IOException {
    ContainerLimits limits = new ContainerLimits(1 << 20, 3_000_000, 10, 3, 100);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("大.txt", new byte[4_000]);
    entries.put("小.txt", text("小"));
    open(zip(entries), new ContainerLimits(limits.maxBytes(), 3_000, 10, 3, 100));

    assertThat(members.getFirst()).isInstanceOf(Member.Refused.class);
    assertThat(members.getLast()).isInstanceOf(Member.Staged.class);
    assertThat(staging.toFile().list()).hasSize(1);
  }

  @Test
  void saysWhichMembersComeBeforeTheDamage() throws IOException {
    byte[] whole = tarGz();
    Opening.Broken broken =
        broken(Arrays.copyOf(whole, whole.length - 60), ContainerLimits.DEFAULT);

    assertThat(broken.reason()).isEqualTo(RejectionReason.CORRUPT);
    assertThat(broken.detail()).contains("1 个文件已取出");
    assertThat(names()).containsExactly("甲.txt");
  }

  private static byte[] tarGz() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(bytes), "GBK")) {
      for (String name : new String[] {"甲.txt", "乙.txt"}) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        byte[] content = new byte[2_000];
        new java.util.Random(name.hashCode()).nextBytes(content);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void saysThatThereIsNothingInside() throws IOException {
    assertThat(broken(zip(Map.of("空目录/", new byte[0])), ContainerLimits.DEFAULT).detail())
        .contains("没有可以导入的文件");
  }

  @Test
  void refusesWhatIsUnderPasswordByName() throws IOException {
    byte[] locked = zip(Map.of("锁.txt", text("锁")));
    // The flag of encryption in the local header and in the directory.
    locked[6] |= 1;
    int directory = indexOf(locked, new byte[] {'P', 'K', 1, 2});
    locked[directory + 8] |= 1;
    open(locked);

    assertThat(members.getFirst())
        .isInstanceOfSatisfying(
            Member.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(RejectionReason.ENCRYPTED));
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not found");
  }

  @Test
  void opensSevenZip() throws IOException {
    Path file = folder.resolve("文.7z");
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("澜州/规划.txt");
      archive.putArchiveEntry(entry);
      archive.write(text("规划"));
      archive.closeArchiveEntry();
    }
    Opening opening =
        new ContainerFiles(ContainerLimits.DEFAULT, f -> "application/x-7z-compressed", () -> {})
            .open(file, staging, members::add);
    // The member is text to a detector that sees archives everywhere, so it is refused as one.
    assertThat(opening).isInstanceOf(Opening.Complete.class);
    assertThat(names()).containsExactly("澜州/规划.txt");
  }

  @Test
  void partsAMailFromItsAttachmentsWhateverTheirNamesAreWrittenIn() throws IOException {
    String gbk = Base64.getEncoder().encodeToString("附件一：名单.txt".getBytes(Charset.forName("GBK")));
    String mail =
        """
        From: a@lanzhou.example
        Subject: =?gb2312?B?zajWqg==?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="out"

        --out
        Content-Type: multipart/alternative; boundary=in

        --in
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        请查收附件。
        --in--
        --out
        Content-Type: application/octet-stream; name="=?GB2312?B?%s?="
        Content-Disposition: attachment
        Content-Transfer-Encoding: base64

        5ZCN5Y2V
        --out
        Content-Type: text/plain
        Content-Disposition: attachment; filename*=utf-8''%%E8%%A1%%A8.txt

        表格
        --out--
        """
            .formatted(gbk)
            .replace("\n", "\r\n");
    open(text(mail));

    assertThat(names()).containsExactly("正文.eml", "附件一：名单.txt", "表.txt");
    assertThat(((Member.Staged) members.get(1)).file()).hasContent("名单");
    String own = Files.readString(((Member.Staged) members.getFirst()).file());
    assertThat(own)
        .startsWith("From: a@lanzhou.example\r\n")
        .contains("=?gb2312?B?zajWqg==?=", "请查收附件。")
        .doesNotContain("5ZCN5Y2V", "表格");
    assertThat(MailFormat.hasAttachments(((Member.Staged) members.getFirst()).file())).isFalse();
  }

  @Test
  void partsAMailboxIntoMails() throws IOException {
    String mailbox =
        "From a@b Mon\nFrom: a\nSubject: 1\n\n第一封\n>From the\n\nFrom c@d Tue\nFrom: c\n\n第二封\n";
    open(mailbox.getBytes(StandardCharsets.UTF_8));

    assertThat(names()).containsExactly("00001.eml", "00002.eml");
    assertThat(((Member.Staged) members.getFirst()).file())
        .hasContent("From: a\nSubject: 1\n\n第一封\nFrom the\n\n");
  }

  @Test
  void givesTheSameMembersWheneverItIsOpened() throws IOException {
    byte[] container = zip(Map.of("内.zip", zip(Map.of("丙.txt", text("丙"))), "甲.txt", text("甲")));
    open(container);
    List<Member> first = List.copyOf(members);
    open(container);

    assertThat(members).isEqualTo(first);
  }
}
