package org.wenlan.portal.web;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.accounts.Account;
import org.wenlan.accounts.Accounts;
import org.wenlan.accounts.AuditEntry;
import org.wenlan.accounts.AuditLog;
import org.wenlan.accounts.PasswordRule;
import org.wenlan.accounts.Role;

/** Who may sign in, and what was done. A new password is shown once. */
@Controller
class AccountsPageController {

  private static final int LINES_SHOWN = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final Accounts accounts;
  private final AuditLog audit;
  private final SecureRandom random = new SecureRandom();

  AccountsPageController(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** One account in the list. */
  public record AccountLine(String name, String displayName, String roles, boolean enabled) {

    static AccountLine of(Account account) {
      return new AccountLine(
          account.name(),
          account.displayName(),
          account.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、")),
          account.enabled());
    }
  }

  /** One line of the audit log. */
  public record AuditLine(
      long sequence, String at, String actor, String action, String object, String result) {

    static AuditLine of(AuditEntry entry) {
      return new AuditLine(
          entry.sequence(),
          TIME.format(entry.at()),
          entry.actor(),
          entry.action(),
          entry.object(),
          (entry.success() ? "成功" : "失败") + (entry.detail().isBlank() ? "" : "：" + entry.detail()));
    }
  }

  @GetMapping("/accounts")
  String all(Model model) {
    model.addAttribute("accounts", accounts.all().stream().map(AccountLine::of).toList());
    model.addAttribute("roles", List.of(Role.values()));
    return "accounts";
  }

  @PostMapping("/accounts")
  String create(
      @RequestParam String name,
      @RequestParam String displayName,
      @RequestParam(defaultValue = "") Set<Role> roles,
      RedirectAttributes flash) {
    String password = PasswordRule.random(random);
    try {
      accounts.create(name.strip(), displayName.strip(), roles, password);
      flash.addFlashAttribute("made", name.strip());
      flash.addFlashAttribute("password", password);
    } catch (IllegalArgumentException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{name}/password")
  String resetPassword(@PathVariable String name, RedirectAttributes flash) {
    String password = PasswordRule.random(random);
    accounts.changePassword(name, password);
    flash.addFlashAttribute("made", name);
    flash.addFlashAttribute("password", password);
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{name}/enabled")
  String enable(@PathVariable String name, @RequestParam boolean enabled) {
    accounts.enable(name, enabled);
    return "redirect:/accounts";
  }

  @GetMapping("/audit")
  String audit(Model model) {
    model.addAttribute("broken", audit.firstBrokenLine());
    model.addAttribute("lines", audit.newest(LINES_SHOWN).stream().map(AuditLine::of).toList());
    return "audit";
  }
}
