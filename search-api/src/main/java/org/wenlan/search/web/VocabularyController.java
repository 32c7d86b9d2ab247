package org.wenlan.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyChange;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyItem;
import org.wenlan.search.VocabularyFile;

/** The vocabulary over REST, for librarians; a change holds for the next search. */
@RestController
@RequestMapping("/api/v1/vocabulary")
@Tag(name = "词表")
class VocabularyController {

  private static final int CHANGES = 200;

  private final Vocabulary vocabulary;

  VocabularyController(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** An entry as it is sent: nothing in it need be there or be right. */
  record Sent(@Nullable String kind, @Nullable List<String> phrases, @Nullable String note) {

    VocabularyEntry entry() {
      EntryKind read =
          EntryKind.named(kind == null ? "" : kind)
              .orElseThrow(
                  () ->
                      new BadParameterException(
                          "kind 只能是 %s".formatted(Arrays.toString(EntryKind.values()))));
      try {
        return new VocabularyEntry(
            read, phrases == null ? List.of() : phrases, note == null ? "" : note);
      } catch (IllegalArgumentException refusal) {
        throw new BadParameterException(String.valueOf(refusal.getMessage()));
      }
    }
  }

  @GetMapping
  @Operation(summary = "全部词条")
  List<VocabularyItem> list() {
    return vocabulary.items();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "增加词条，下一次检索即生效；kind 为 SYNONYMS（同义词）或 PHRASE（用户词）")
  VocabularyItem add(@RequestBody Sent sent, Principal user) {
    VocabularyEntry entry = sent.entry();
    try {
      return vocabulary.add(entry, user.getName());
    } catch (IllegalArgumentException refusal) {
      throw new BadParameterException(String.valueOf(refusal.getMessage()));
    }
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  @Operation(summary = "一条词条")
  VocabularyItem one(@PathVariable long id) {
    return vocabulary.find(id).orElseThrow(() -> unknown(id));
  }

  @PutMapping("/{id:[0-9]{1,18}}")
  @Operation(summary = "修改词条")
  VocabularyItem change(@PathVariable long id, @RequestBody Sent sent, Principal user) {
    VocabularyEntry entry = sent.entry();
    try {
      return vocabulary.change(id, entry, user.getName()).orElseThrow(() -> unknown(id));
    } catch (IllegalArgumentException refusal) {
      throw new BadParameterException(String.valueOf(refusal.getMessage()));
    }
  }

  @DeleteMapping("/{id:[0-9]{1,18}}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "删除词条")
  void remove(@PathVariable long id, Principal user) {
    if (!vocabulary.remove(id, user.getName())) {
      throw unknown(id);
    }
  }

  @GetMapping("/changes")
  @Operation(summary = "最近 200 次变动")
  List<VocabularyChange> changes() {
    return vocabulary.changes(CHANGES);
  }

  @GetMapping(value = "/export", produces = "text/csv;charset=UTF-8")
  @Operation(summary = "全部词条，CSV")
  String export() {
    return VocabularyFile.write(vocabulary.items());
  }

  @PostMapping(value = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "导入 CSV 或制表符分隔的文件；有误的行说明原因，其余收入")
  VocabularyFile.Taken take(@RequestParam MultipartFile file, Principal user) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return VocabularyFile.read(in, vocabulary, user.getName());
    } catch (IllegalArgumentException refusal) {
      throw new BadParameterException(String.valueOf(refusal.getMessage()));
    }
  }

  private static UnknownRecordException unknown(long id) {
    return new UnknownRecordException("词表里没有第 %d 条".formatted(id));
  }
}
