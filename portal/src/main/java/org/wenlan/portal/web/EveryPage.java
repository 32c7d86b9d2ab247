package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.wenlan.accounts.Account;
import org.wenlan.accounts.Accounts;
import org.wenlan.core.pipeline.InfrastructureException;

/** What every page knows, and what it says when something goes wrong. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {

  /** Set by sign-in; taken off by the first page that shows it. */
  private static final String SIGNED_IN = "wenlan.signedIn";

  private final Accounts accounts;

  EveryPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @ModelAttribute
  void everyPage(HttpServletRequest request, Model model) {
    Viewer viewer = Viewer.of(request);
    model.addAttribute("viewer", viewer);
    model.addAttribute("displayName", displayName(viewer));
    model.addAttribute("area", area(request));
    HttpSession session = request.getSession(false);
    if (session != null
        && request.getMethod().equals("GET")
        && session.getAttribute(SIGNED_IN) != null) {
      session.removeAttribute(SIGNED_IN);
      model.addAttribute("justSignedIn", true);
    }
  }

  /** The first step of the address, by which the navigation knows where one is. */
  private static String area(HttpServletRequest request) {
    String[] steps =
        request.getRequestURI().substring(request.getContextPath().length()).split("/", -1);
    return steps.length > 1 ? steps[1] : "";
  }

  private String displayName(Viewer viewer) {
    return viewer
        .name()
        .map(name -> accounts.find(name).map(Account::displayName).orElse(name))
        .orElse("");
  }

  @ExceptionHandler(PageNotFoundException.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notFound(PageNotFoundException missing, HttpServletRequest request, Model model) {
    return problem("没有找到", missing.advice(), request, model);
  }

  @ExceptionHandler(IllegalArgumentException.class)
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String refused(IllegalArgumentException refusal, HttpServletRequest request, Model model) {
    return problem("请求有误", "请检查输入后再试。", request, model);
  }

  @ExceptionHandler(InfrastructureException.class)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String unavailable(InfrastructureException fault, HttpServletRequest request, Model model) {
    return problem("暂时不可用", "检索库或登记库没有应答，系统正在恢复，请稍后再试。", request, model);
  }

  private String problem(String title, String advice, HttpServletRequest request, Model model) {
    Viewer viewer = Viewer.of(request);
    model.addAttribute("viewer", viewer);
    model.addAttribute("displayName", displayName(viewer));
    model.addAttribute("area", area(request));
    model.addAttribute("title", title);
    model.addAttribute("advice", advice);
    return "problem";
  }
}
