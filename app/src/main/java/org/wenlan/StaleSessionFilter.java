package org.wenlan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wenlan.accounts.SessionStamp;

/**
 * Ends a session whose account got another password, or was switched off, since it was opened, and
 * says so on the sign-in page. Costs one read of the registry a request of somebody signed in.
 */
final class StaleSessionFilter extends OncePerRequestFilter {

  private final SessionStamp stamp;

  StaleSessionFilter(SessionStamp stamp) {
    this.stamp = stamp;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (session == null || who == null || stamp.isCurrent(session, who.getName())) {
      chain.doFilter(request, response);
      return;
    }
    session.invalidate();
    SecurityContextHolder.clearContext();
    response.sendRedirect(request.getContextPath() + "/login?ended");
  }
}
