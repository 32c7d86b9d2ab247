package org.wenlan.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Tells Spring Security who may sign in: stored accounts and the local operator. */
final class AccountUserDetails implements UserDetailsService {

  private final JdbcAccounts accounts;
  private final LocalOperator operator;
  private final InstantSource clock;

  AccountUserDetails(JdbcAccounts accounts, LocalOperator operator, InstantSource clock) {
    this.accounts = accounts;
    this.operator = operator;
    this.clock = clock;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    if (operator.name().equals(name)) {
      return User.withUsername(name)
          .password("{secret}" + operator.secret())
          .roles(Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new))
          .build();
    }
    Account account = accounts.find(name).orElseThrow(() -> new UsernameNotFoundException("没有此账号"));
    return User.withUsername(name)
        .password(accounts.passwordHash(name).orElseThrow())
        .disabled(!account.enabled())
        .accountLocked(account.lockedAt(clock.instant()))
        .roles(account.roles().stream().map(Enum::name).toArray(String[]::new))
        .build();
  }

  /**
   * Compares the operator's secret. It is 256 random bits, so a slow hash would protect nothing and
   * cost the command line 100 ms a call.
   */
  static final class SecretEncoder implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence rawPassword) {
      return rawPassword == null ? null : rawPassword.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
      return rawPassword != null
          && encodedPassword != null
          && MessageDigest.isEqual(
              rawPassword.toString().getBytes(StandardCharsets.UTF_8),
              encodedPassword.getBytes(StandardCharsets.UTF_8));
    }
  }
}
