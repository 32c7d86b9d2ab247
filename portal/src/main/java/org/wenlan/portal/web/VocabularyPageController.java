package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyItem;
import org.wenlan.search.VocabularyFile;

/** The vocabulary: the list, one entry, its changes, files in and out (词表). */
@Controller
class VocabularyPageController {

  private static final int CHANGES_SHOWN = 200;
  private static final int BAD_SHOWN = 200;

  private final Vocabulary vocabulary;
  private final CharacterFolding folding;

  VocabularyPageController(Vocabulary vocabulary, CharacterFolding folding) {
    this.vocabulary = vocabulary;
    this.folding = folding;
  }

  /**
   * What the form of an entry carries.
   *
   * @param phrases one a line, or between {@code =}
   */
  public record Form(String kind, String phrases, String note) {

    /** What a request leaves out is blank. */
    public Form {
      kind = kind == null ? "" : kind;
      phrases = phrases == null ? "" : phrases;
      note = note == null ? "" : note;
    }

    static Form of(VocabularyEntry entry) {
      return new Form(entry.kind().name(), String.join("\n", entry.phrases()), entry.note());
    }

    VocabularyEntry entry() {
      EntryKind read =
          EntryKind.named(kind).orElseThrow(() -> new IllegalArgumentException("请选择类别：同义词或用户词"));
      return new VocabularyEntry(read, VocabularyFile.phrases(phrases), note);
    }
  }

  @GetMapping("/vocabulary")
  String list(
      @RequestParam(name = "find", defaultValue = "") String find,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    List<VocabularyItem> items = vocabulary.items();
    model.addAttribute("list", VocabularyPage.of(items, find.strip(), kind, page, folding));
    model.addAttribute("kinds", EntryKind.values());
    return "vocabulary";
  }

  @GetMapping("/vocabulary/new")
  String blank(@RequestParam(defaultValue = "SYNONYMS") String kind, Model model) {
    return form(model, new Form(kind, "", ""), 0);
  }

  @PostMapping("/vocabulary")
  String add(
      @ModelAttribute Form form,
      HttpServletRequest request,
      Model model,
      RedirectAttributes flash) {
    try {
      VocabularyItem added = vocabulary.add(form.entry(), name(request));
      flash.addFlashAttribute("done", "已增加：%s。下一次检索即生效。".formatted(added.entry().text()));
      return "redirect:/vocabulary";
    } catch (IllegalArgumentException refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return form(model, form, 0);
    }
  }

  @GetMapping("/vocabulary/{id:[0-9]{1,18}}")
  String edit(@PathVariable long id, Model model) {
    VocabularyItem item = vocabulary.find(id).orElseThrow(VocabularyPageController::unknown);
    model.addAttribute("item", VocabularyPage.Line.of(item));
    return form(model, Form.of(item.entry()), id);
  }

  @PostMapping("/vocabulary/{id:[0-9]{1,18}}")
  String change(
      @PathVariable long id,
      @ModelAttribute Form form,
      HttpServletRequest request,
      Model model,
      RedirectAttributes flash) {
    try {
      VocabularyItem changed =
          vocabulary
              .change(id, form.entry(), name(request))
              .orElseThrow(VocabularyPageController::unknown);
      flash.addFlashAttribute("done", "已保存：%s。下一次检索即生效。".formatted(changed.entry().text()));
      return "redirect:/vocabulary";
    } catch (IllegalArgumentException refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return form(model, form, id);
    }
  }

  @PostMapping("/vocabulary/{id:[0-9]{1,18}}/delete")
  String delete(@PathVariable long id, HttpServletRequest request, RedirectAttributes flash) {
    if (!vocabulary.remove(id, name(request))) {
      throw unknown();
    }
    flash.addFlashAttribute("done", "已删除。删除前的内容可在变动记录里查到。");
    return "redirect:/vocabulary";
  }

  @GetMapping("/vocabulary/changes")
  String changes(Model model) {
    model.addAttribute(
        "changes",
        vocabulary.changes(CHANGES_SHOWN).stream().map(VocabularyPage.ChangeLine::of).toList());
    return "vocabulary-changes";
  }

  @GetMapping("/vocabulary/export.csv")
  void export(HttpServletResponse response) throws IOException {
    String file = VocabularyFile.write(vocabulary.items());
    BatchPageController.head(response, "text/csv;charset=UTF-8", "词表.csv");
    response.getOutputStream().write(file.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/vocabulary/import")
  String take(
      @RequestParam MultipartFile file, HttpServletRequest request, RedirectAttributes flash)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      VocabularyFile.Taken taken = VocabularyFile.read(in, vocabulary, name(request));
      List<VocabularyFile.BadRow> bad = taken.bad();
      flash.addFlashAttribute(
          "done", "收入 %d 条，已有 %d 条，有误 %d 行。".formatted(taken.added(), taken.known(), bad.size()));
      flash.addFlashAttribute("bad", bad.subList(0, Math.min(bad.size(), BAD_SHOWN)));
    } catch (IllegalArgumentException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/vocabulary";
  }

  private static String form(Model model, Form form, long id) {
    model.addAttribute("form", form);
    model.addAttribute("id", id);
    model.addAttribute("kinds", EntryKind.values());
    model.addAttribute("heading", id == 0 ? "增加词条" : "修改词条");
    return "vocabulary-form";
  }

  private static PageNotFoundException unknown() {
    return new PageNotFoundException("词表里没有这一条，也许刚被删除。");
  }

  private static String name(HttpServletRequest request) {
    return Viewer.of(request).name().orElseThrow();
  }
}
