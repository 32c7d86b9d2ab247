package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.accounts.Accounts;
import org.wenlan.accounts.SessionStamp;

/** One's own account: who one is here, and a new password. */
@Controller
class MePageController {

  private final Accounts accounts;

  MePageController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/me")
  String me(HttpServletRequest request, Model model) {
    Viewer viewer = Viewer.of(request);
    model.addAttribute("stored", viewer.name().flatMap(accounts::find).isPresent());
    return "me";
  }

  @PostMapping("/me")
  String changePassword(
      @RequestParam String old,
      @RequestParam String password,
      @RequestParam String again,
      HttpServletRequest request,
      RedirectAttributes flash) {
    String name = Viewer.of(request).name().orElseThrow();
    if (!password.equals(again)) {
      flash.addFlashAttribute("refusal", "两次输入的新口令不一致");
      return "redirect:/me";
    }
    try {
      accounts.changeOwnPassword(name, old, password);
      new SessionStamp(accounts).put(request.getSession(), name);
      flash.addFlashAttribute("changed", true);
    } catch (IllegalArgumentException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/me";
  }
}
