package org.wenlan.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One account for each role, with a random password that is printed this once. */
final class DemoAccounts {

  private static final List<DemoAccount> WANTED =
      List.of(
          new DemoAccount("duzhe", "演示读者", "READER"),
          new DemoAccount("weituo", "演示委托人", "CLIENT"),
          new DemoAccount("guanyuan", "演示参考馆员", "LIBRARIAN"),
          new DemoAccount("shenhe", "演示审核员", "REVIEWER"),
          new DemoAccount("qianfa", "演示签发人", "SIGNER"),
          new DemoAccount("guanli", "演示系统管理员", "ADMINISTRATOR"));

  private final RestClient rest;
  private final PrintWriter out;

  DemoAccounts(RestClient rest, PrintWriter out) {
    this.rest = rest;
    this.out = out;
  }

  private record DemoAccount(String name, String displayName, String role) {}

  /** Makes the accounts that are missing and prints them. */
  void print() {
    Set<String> existing = new HashSet<>();
    rest.get("/api/v1/accounts")
        .forEach(account -> existing.add(account.path("name").asString("")));
    out.println("演示账号（口令随机生成，只显示这一次）：");
    for (DemoAccount wanted : WANTED) {
      if (existing.contains(wanted.name())) {
        out.printf("  %-10s %s：已有账号，口令在建立时显示过%n", wanted.name(), wanted.displayName());
        continue;
      }
      JsonNode made =
          rest.post(
              "/api/v1/accounts",
              Map.of(
                  "name",
                  wanted.name(),
                  "displayName",
                  wanted.displayName(),
                  "roles",
                  List.of(wanted.role())));
      out.printf(
          "  %-10s %s：%s%n",
          wanted.name(), made.path("password").asString(""), wanted.displayName());
    }
    out.flush();
  }
}
