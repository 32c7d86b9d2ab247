package org.wenlan.portal.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Schedule;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceService;

/** Where documents come from: the list of sources, one source, its form. */
@Controller
class SourcesPageController {

  private static final int RUNS_SHOWN = 50;

  private final SourceService sources;

  SourcesPageController(SourceService sources) {
    this.sources = sources;
  }

  @GetMapping("/sources")
  String sources(Model model) {
    List<SourceLine> lines = sources.sources().stream().map(SourceLine::of).toList();
    model.addAttribute("sources", lines);
    model.addAttribute("kinds", SourceKind.values());
    model.addAttribute("active", lines.stream().anyMatch(SourceLine::active));
    return "sources";
  }

  @GetMapping("/sources/new")
  String blank(@RequestParam(defaultValue = "FOLDER") SourceKind kind, Model model) {
    return form(model, SourceForm.empty(kind), 0);
  }

  @PostMapping("/sources")
  String define(@ModelAttribute SourceForm form, Model model, RedirectAttributes flash) {
    try {
      long id = sources.define(form.definition()).id();
      flash.addFlashAttribute("done", "已建立。可以立即运行，或等到计划的时间。");
      return "redirect:/sources/" + id;
    } catch (IngestRefusedException | IllegalArgumentException refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return form(model, form, 0);
    }
  }

  @GetMapping("/sources/{id}")
  String source(@PathVariable long id, Model model) {
    SourceLine line = SourceLine.of(known(id));
    model.addAttribute("source", line);
    model.addAttribute(
        "runs", sources.runs(id, RUNS_SHOWN).stream().map(SourceLine.RunLine::of).toList());
    return "source";
  }

  @GetMapping("/sources/{id}/edit")
  String edit(@PathVariable long id, Model model) {
    return form(model, SourceForm.of(known(id)), id);
  }

  @PostMapping("/sources/{id}")
  String revise(
      @PathVariable long id,
      @ModelAttribute SourceForm form,
      Model model,
      RedirectAttributes flash) {
    try {
      sources.revise(known(id).id(), form.definition());
      flash.addFlashAttribute("done", "已保存。");
      return "redirect:/sources/" + id;
    } catch (IngestRefusedException | IllegalArgumentException refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return form(model, form, id);
    }
  }

  @PostMapping("/sources/{id}/run")
  String run(@PathVariable long id) {
    sources.run(known(id).id());
    return "redirect:/sources/" + id;
  }

  @PostMapping("/sources/{id}/paused")
  String pause(@PathVariable long id, @RequestParam boolean paused) {
    sources.pause(known(id).id(), paused);
    return "redirect:/sources/" + id;
  }

  @PostMapping("/sources/{id}/delete")
  String delete(@PathVariable long id, RedirectAttributes flash) {
    Source source = known(id);
    try {
      sources.delete(id);
    } catch (IngestRefusedException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
      return "redirect:/sources/" + id;
    }
    flash.addFlashAttribute("done", "已删除来源“%s”；已入库的文献保留。".formatted(source.name()));
    return "redirect:/sources";
  }

  private Source known(long id) {
    return sources.source(id).orElseThrow(() -> new PageNotFoundException("没有这个来源。"));
  }

  private static String form(Model model, SourceForm form, long id) {
    model.addAttribute("form", form);
    model.addAttribute("id", id);
    SourceKind kind = SourceKind.valueOf(form.kind());
    model.addAttribute("kind", kind);
    model.addAttribute("heading", (id == 0 ? "新建来源：" : "修改来源：") + kind.label());
    model.addAttribute("rhythms", Schedule.Rhythm.values());
    model.addAttribute("policies", LossPolicy.values());
    model.addAttribute("days", List.of("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"));
    return "source-form";
  }
}
