package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.accounts.Role;
import org.wenlan.novelty.CommissionRefusedException;
import org.wenlan.novelty.NoveltyCase;
import org.wenlan.novelty.NoveltyService;
import org.wenlan.novelty.WorkflowException;
import org.wenlan.reports.render.OutputFormat;

/** Novelty searches: commissions, what was found, and the way of a report to its signature. */
@Controller
class NoveltyPageController {

  private static final int SHOWN = 100;
  private static final int MAX_COMMISSION_BYTES = 1_000_000;

  private final NoveltyService novelty;

  NoveltyPageController(NoveltyService novelty) {
    this.novelty = novelty;
  }

  @GetMapping("/novelty")
  String cases(HttpServletRequest request, Model model) {
    Viewer viewer = Viewer.of(request);
    model.addAttribute("mayCommission", mayCommission(viewer));
    model.addAttribute(
        "cases", novelty.list(asker(viewer), SHOWN).stream().map(CasePage.CaseLine::of).toList());
    return "novelty";
  }

  @PostMapping("/novelty")
  String commission(
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String commission,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Viewer viewer = Viewer.of(request);
    flash.addFlashAttribute("topic", topic);
    flash.addFlashAttribute("commission", commission);
    if (!mayCommission(viewer)) {
      return refuse("当前账号不能登记查新委托", "/novelty", flash);
    }
    try {
      String form = form(commission, file);
      if (topic.isBlank() == form.isBlank()) {
        return refuse("请填写检索主题，或给出委托单（二者择一）", "/novelty", flash);
      }
      String owner = viewer.name().orElseThrow();
      NoveltyCase made =
          form.isBlank()
              ? novelty.createFromTopic(topic.strip(), owner)
              : novelty.create(novelty.commission(form), owner);
      flash.addFlashAttribute("notice", "已完成检索与对比，报告已生成。");
      return "redirect:/novelty/" + made.id();
    } catch (CommissionRefusedException | IllegalArgumentException refusal) {
      return refuse(refusal.getMessage(), "/novelty", flash);
    }
  }

  @GetMapping("/novelty/{id}")
  String one(@PathVariable String id, HttpServletRequest request, Model model) {
    Viewer viewer = Viewer.of(request);
    NoveltyCase found = find(id, viewer);
    model.addAttribute(
        "page",
        CasePage.of(found, novelty.detail(id, asker(viewer)).orElseThrow(this::missing), viewer));
    return "case";
  }

  @GetMapping("/novelty/{id}/{format:docx|pdf|html}")
  ResponseEntity<Resource> file(
      @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
    NoveltyCase found = find(id, Viewer.of(request));
    OutputFormat wanted = OutputFormat.valueOf(format.toUpperCase(Locale.ROOT));
    return Downloads.of(
        Optional.ofNullable(found.files().get(wanted))
            .filter(Files::isReadable)
            .orElseThrow(() -> new PageNotFoundException("这份报告没有 " + format + " 文件。")),
        wanted,
        found.fileName() + "." + wanted.extension());
  }

  @PostMapping("/novelty/{id}/revise")
  String revise(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String commission,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      RedirectAttributes flash) {
    return step(
        id,
        Role.LIBRARIAN,
        request,
        flash,
        who -> novelty.revise(id, novelty.commission(form(commission, file)), who),
        "已按新的委托单重新检索，报告已重新生成。");
  }

  @PostMapping("/novelty/{id}/submit")
  String submit(@PathVariable String id, HttpServletRequest request, RedirectAttributes flash) {
    return step(
        id, Role.LIBRARIAN, request, flash, who -> novelty.submit(id, who), "已提交审核，报告内容已冻结。");
  }

  @PostMapping("/novelty/{id}/approve")
  String approve(@PathVariable String id, HttpServletRequest request, RedirectAttributes flash) {
    return step(id, Role.REVIEWER, request, flash, who -> novelty.approve(id, who), "审核通过。");
  }

  @PostMapping("/novelty/{id}/return")
  String sendBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String opinion,
      HttpServletRequest request,
      RedirectAttributes flash) {
    flash.addFlashAttribute("opinion", opinion);
    return step(
        id,
        Role.REVIEWER,
        request,
        flash,
        who -> novelty.returnForRevision(id, who, opinion),
        "已退回。");
  }

  @PostMapping("/novelty/{id}/sign")
  String sign(@PathVariable String id, HttpServletRequest request, RedirectAttributes flash) {
    return step(id, Role.SIGNER, request, flash, who -> novelty.sign(id, who), "已签发。");
  }

  /** The number of a void case is kept, so the reason is. */
  @PostMapping("/novelty/{id}/void")
  String makeVoid(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes flash) {
    flash.addFlashAttribute("reason", reason);
    return step(
        id, Role.SIGNER, request, flash, who -> novelty.voidCase(id, who, reason), "已作废，编号不再使用。");
  }

  private interface Step {
    NoveltyCase by(String account);
  }

  private String step(
      String id,
      Role role,
      HttpServletRequest request,
      RedirectAttributes flash,
      Step step,
      String done) {
    Viewer viewer = Viewer.of(request);
    find(id, viewer);
    String page = "/novelty/" + id;
    if (!viewer.is(role)) {
      return refuse("当前账号没有办理这一步的权限（须为%s）".formatted(role.label()), page, flash);
    }
    try {
      step.by(viewer.name().orElseThrow());
      flash.addFlashAttribute("notice", done);
      return "redirect:" + page;
    } catch (WorkflowException | CommissionRefusedException refusal) {
      return refuse(refusal.getMessage(), page, flash);
    }
  }

  private static String refuse(@Nullable String message, String page, RedirectAttributes flash) {
    flash.addFlashAttribute("refusal", message == null ? "请求有误" : message);
    return "redirect:" + page;
  }

  private static String form(String pasted, @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return pasted;
    }
    if (file.getSize() > MAX_COMMISSION_BYTES) {
      throw new CommissionRefusedException(List.of("委托单文件不得超过 1 MB"));
    }
    try {
      return new String(file.getBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read an upload", e);
    }
  }

  private NoveltyCase find(String id, Viewer viewer) {
    return novelty.find(id, asker(viewer)).orElseThrow(this::missing);
  }

  private PageNotFoundException missing() {
    return new PageNotFoundException("没有这份查新案卷，或当前账号无权查看。");
  }

  private static boolean mayCommission(Viewer viewer) {
    return viewer.compiles() || viewer.is(Role.CLIENT) || viewer.is(Role.REVIEWER);
  }

  private static NoveltyService.Viewer asker(Viewer viewer) {
    return new NoveltyService.Viewer(viewer.name().orElseThrow(), viewer.seesAllCases());
  }
}
