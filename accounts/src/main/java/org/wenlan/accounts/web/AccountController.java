package org.wenlan.accounts.web;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.accounts.Account;
import org.wenlan.accounts.Accounts;
import org.wenlan.accounts.AuditEntry;
import org.wenlan.accounts.AuditLog;
import org.wenlan.accounts.PasswordRule;
import org.wenlan.accounts.Role;

/** Accounts and audit log over REST (账号与审计). A password is shown once, when it is made. */
@RestController
@RequestMapping("/api/v1")
class AccountController {

  private final Accounts accounts;
  private final AuditLog audit;
  private final SecureRandom random = new SecureRandom();

  AccountController(Accounts accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @GetMapping("/accounts")
  List<Account> all() {
    return accounts.all();
  }

  @PostMapping("/accounts")
  @ResponseStatus(HttpStatus.CREATED)
  NewPassword create(@RequestBody NewAccount wanted) {
    String password = PasswordRule.random(random);
    accounts.create(wanted.name(), wanted.displayName(), wanted.roles(), password);
    return new NewPassword(wanted.name(), password);
  }

  @PostMapping("/accounts/{name}/password")
  NewPassword resetPassword(@PathVariable String name) {
    String password = PasswordRule.random(random);
    accounts.changePassword(name, password);
    return new NewPassword(name, password);
  }

  @GetMapping("/audit")
  AuditPage newest(@RequestParam(defaultValue = "100") int limit) {
    return new AuditPage(audit.firstBrokenLine(), audit.newest(limit));
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ProblemDetail refused(IllegalArgumentException refusal) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
  }

  /** What is asked for. */
  record NewAccount(String name, String displayName, Set<Role> roles) {}

  /** A password that is shown this once. */
  record NewPassword(String name, String password) {}

  /** The newest lines, and whether the chain holds. */
  record AuditPage(long firstBrokenLine, List<AuditEntry> entries) {}
}
