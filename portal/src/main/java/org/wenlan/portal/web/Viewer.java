package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlan.accounts.Role;
import org.wenlan.core.document.AccessLevel;

/**
 * Who looks at a page (当前用户).
 *
 * @param name account name; empty for somebody who has not signed in
 * @param roles what the person may do
 */
public record Viewer(Optional<String> name, Set<Role> roles) {

  static Viewer of(HttpServletRequest request) {
    return new Viewer(
        Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName),
        Stream.of(Role.values())
            .filter(role -> request.isUserInRole(role.name()))
            .collect(Collectors.toSet()));
  }

  /** Whether the person has signed in. */
  public boolean signedIn() {
    return name.isPresent();
  }

  /** Whether the person compiles: librarian or administrator. */
  public boolean compiles() {
    return roles.contains(Role.LIBRARIAN) || roles.contains(Role.ADMINISTRATOR);
  }

  /** Whether the person keeps the accounts. */
  public boolean administers() {
    return roles.contains(Role.ADMINISTRATOR);
  }

  /** Whether the person has to do with novelty searches. */
  public boolean commissions() {
    return seesAllCases() || roles.contains(Role.CLIENT);
  }

  /** Whether the person sees novelty cases of others. */
  public boolean seesAllCases() {
    return compiles() || roles.contains(Role.REVIEWER) || roles.contains(Role.SIGNER);
  }

  /** Whether the person holds {@code role}. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** The roles as people read them. */
  public String roleLabels() {
    return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
  }

  /** Which documents the person may see. */
  Set<AccessLevel> access() {
    return AccessLevel.visibleTo(role -> roles.stream().anyMatch(held -> held.name().equals(role)));
  }
}
