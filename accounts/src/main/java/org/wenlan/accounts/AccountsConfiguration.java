package org.wenlan.accounts;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** Assembles sign-in and audit. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new DelegatingPasswordEncoder(
        "bcrypt",
        Map.of(
            "bcrypt", new BCryptPasswordEncoder(10),
            "secret", new AccountUserDetails.SecretEncoder()));
  }

  @Bean
  AuditLog auditLog(JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
    return new JdbcAuditLog(jdbc, transactions, clock);
  }

  @Bean
  JdbcAccounts accounts(
      JdbcClient jdbc, PasswordEncoder encoder, AuditLog audit, InstantSource clock) {
    return new JdbcAccounts(jdbc, encoder, audit, clock);
  }

  @Bean
  LocalOperator localOperator() {
    return LocalOperator.random();
  }

  @Bean
  UserDetailsService userDetailsService(
      JdbcAccounts accounts, LocalOperator operator, InstantSource clock) {
    return new AccountUserDetails(accounts, operator, clock);
  }

  @Bean
  SignInWatch signInWatch(JdbcAccounts accounts, AuditLog audit) {
    return new SignInWatch(accounts, audit);
  }

  /** Counts failures, forgets them after a success, and writes both to the audit log. */
  static final class SignInWatch {

    private final JdbcAccounts accounts;
    private final AuditLog audit;

    SignInWatch(JdbcAccounts accounts, AuditLog audit) {
      this.accounts = accounts;
      this.audit = audit;
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
      String name = event.getAuthentication().getName();
      String actor = name.length() <= 64 ? name : name.substring(0, 64);
      if (event instanceof AuthenticationFailureBadCredentialsEvent
          && accounts.find(actor).isPresent()) {
        accounts.signInFailed(actor);
      } else {
        audit.record(actor, "登录", "", false, "账号不存在、已停用或已锁定");
      }
    }

    @EventListener
    void succeeded(InteractiveAuthenticationSuccessEvent event) {
      accounts.signInSucceeded(event.getAuthentication().getName());
    }
  }
}
