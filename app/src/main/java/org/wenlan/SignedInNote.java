package org.wenlan;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.wenlan.accounts.SessionStamp;

/**
 * After sign-in: back to the page that asked for it, else to the front page; the next page shows
 * once who has signed in. The session is tied to the credentials that opened it.
 */
final class SignedInNote extends SavedRequestAwareAuthenticationSuccessHandler {

  private final SessionStamp stamp;

  SignedInNote(SessionStamp stamp) {
    this.stamp = stamp;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    request.getSession().setAttribute("wenlan.signedIn", true);
    stamp.put(request.getSession(), authentication.getName());
    super.onAuthenticationSuccess(request, response, authentication);
  }
}
