package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.accounts.Accounts;
import org.wenlan.topics.Frequency;
import org.wenlan.topics.ItemState;
import org.wenlan.topics.OutputForm;
import org.wenlan.topics.ReaderDraft;
import org.wenlan.topics.Topic;
import org.wenlan.topics.TopicDraft;
import org.wenlan.topics.TopicRefusedException;
import org.wenlan.topics.TopicRun;
import org.wenlan.topics.TopicService;
import org.wenlan.topics.TopicStatus;
import org.wenlan.topics.TopicsProperties;
import org.wenlan.topics.UnitType;

/** Saved topics, as librarians keep them: profile, state, readers, searches. */
@Controller
class TopicsPageController {

  private static final List<String> FIELDS = List.of("name", "account", "unit", "email");

  private final TopicService topics;
  private final TopicsProperties properties;
  private final Accounts accounts;

  TopicsPageController(TopicService topics, TopicsProperties properties, Accounts accounts) {
    this.topics = topics;
    this.properties = properties;
    this.accounts = accounts;
  }

  /** One topic in the list. */
  public record Line(Topic topic, int candidates, String precision, String last, String next) {}

  @GetMapping("/topics")
  String list(Model model) {
    model.addAttribute("topics", topics.list().stream().map(this::line).toList());
    model.addAttribute("mailProblem", topics.mailProblem().orElse(""));
    return "topics";
  }

  private Line line(Topic topic) {
    return new Line(
        topic,
        topics.counts(topic.id()).getOrDefault(ItemState.CANDIDATE, 0),
        TopicPage.printed(topics.precision(topic.id())),
        BeijingTime.of(topic.lastRunAt()),
        BeijingTime.of(topic.nextRunAt()));
  }

  @GetMapping("/topics/new")
  String blank(HttpServletRequest request, Model model) {
    return form(TopicForm.typed(request), "/topics", "新建专题", model);
  }

  @PostMapping("/topics")
  String create(HttpServletRequest request, RedirectAttributes flash, Model model) {
    try {
      Topic made = topics.create(draft(request), account(request));
      flash.addFlashAttribute("notice", "已建专题。与用户商定后点“用户已确认”，登记收件人，再启动服务。");
      return "redirect:/topics/" + made.id();
    } catch (TopicRefusedException refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return form(TopicForm.typed(request), "/topics", "新建专题", model);
    }
  }

  @GetMapping("/topics/{id}/edit")
  String edit(@PathVariable String id, Model model) {
    Topic topic = known(id);
    return form(TopicForm.of(topic.profile()), "/topics/" + id + "/edit", "修改专题", model);
  }

  @PostMapping("/topics/{id}/edit")
  String update(
      @PathVariable String id, HttpServletRequest request, RedirectAttributes flash, Model model) {
    known(id);
    try {
      topics.update(id, draft(request), account(request));
      flash.addFlashAttribute("notice", "已修改。");
      return "redirect:/topics/" + id;
    } catch (TopicRefusedException refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return form(TopicForm.typed(request), "/topics/" + id + "/edit", "修改专题", model);
    }
  }

  private static String form(TopicForm form, String action, String heading, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("action", action);
    model.addAttribute("heading", heading);
    model.addAttribute("frequencies", Frequency.values());
    model.addAttribute("outputs", OutputForm.values());
    return "topic-form";
  }

  @GetMapping("/topics/{id}")
  String one(@PathVariable String id, Model model) {
    model.addAttribute("page", TopicPage.of(known(id), topics, properties.minPrecision()));
    model.addAttribute("unitTypes", UnitType.values());
    return "topic";
  }

  @PostMapping("/topics/{id}/status")
  String move(
      @PathVariable String id,
      @RequestParam TopicStatus to,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return step(
        id,
        flash,
        () -> "专题现为“%s”。".formatted(topics.move(id, to, account(request)).status().label()));
  }

  @PostMapping("/topics/{id}/readers")
  String subscribe(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String unitType,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String clearance,
      @RequestParam(defaultValue = "false") boolean consent,
      @RequestParam(defaultValue = "false") boolean noteWhenEmpty,
      HttpServletRequest request,
      RedirectAttributes flash) {
    FIELDS.forEach(field -> flash.addFlashAttribute("typed_" + field, request.getParameter(field)));
    return step(
        id,
        flash,
        () -> {
          if (!account.isBlank() && accounts.find(account.strip()).isEmpty()) {
            throw new TopicRefusedException("没有账号 " + account.strip() + "；没有账号的收件人请留空");
          }
          ReaderDraft draft =
              new ReaderDraft(
                  name, account, unit, unitType, email, clearance, consent, noteWhenEmpty);
          topics.subscribe(id, draft, account(request));
          FIELDS.forEach(field -> flash.addFlashAttribute("typed_" + field, ""));
          return "已登记收件人 " + draft.name() + "。";
        });
  }

  @PostMapping("/topics/{id}/readers/{reader}/remove")
  String unsubscribe(
      @PathVariable String id,
      @PathVariable String reader,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return step(
        id,
        flash,
        () -> {
          topics.unsubscribe(id, reader, account(request));
          return "已停止寄送。";
        });
  }

  @PostMapping("/topics/{id}/run")
  String run(@PathVariable String id, HttpServletRequest request, RedirectAttributes flash) {
    return step(
        id,
        flash,
        () -> {
          TopicRun run = topics.run(id, account(request));
          return "检索完成：符合 %d 篇，新增 %d 篇，其中重复 %d 篇。"
              .formatted(run.found(), run.fresh(), run.duplicates());
        });
  }

  @PostMapping("/topics/{id}/dispatch")
  String dispatch(@PathVariable String id, HttpServletRequest request, RedirectAttributes flash) {
    return step(
        id, flash, () -> "已交寄 %d 期，正在发送。".formatted(topics.dispatch(id, account(request)).size()));
  }

  private interface Step {
    String done();
  }

  private String step(String id, RedirectAttributes flash, Step step) {
    known(id);
    try {
      flash.addFlashAttribute("notice", step.done());
    } catch (TopicRefusedException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/topics/" + id;
  }

  private Topic known(String id) {
    return topics.find(id).orElseThrow(() -> new PageNotFoundException("没有这个专题。"));
  }

  private static TopicDraft draft(HttpServletRequest request) {
    return new TopicDraft(request::getParameterValues);
  }

  private static String account(HttpServletRequest request) {
    return Viewer.of(request).name().orElseThrow();
  }
}
