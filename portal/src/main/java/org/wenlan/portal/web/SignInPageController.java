package org.wenlan.portal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in, and what the system is. */
@Controller
class SignInPageController {

  @GetMapping("/login")
  String signIn(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String ended,
      Model model) {
    model.addAttribute("failed", error != null);
    model.addAttribute("ended", ended != null);
    return "login";
  }

  @GetMapping("/about")
  String about() {
    return "about";
  }
}
