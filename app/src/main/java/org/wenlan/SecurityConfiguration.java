package org.wenlan;

import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.wenlan.accounts.Accounts;
import org.wenlan.accounts.SessionStamp;

/**
 * Who may do what (访问控制). Two chains: REST takes accounts with every request and keeps no session,
 * so a foreign page can make nobody's browser act; pages have a session and CSRF tokens. What is
 * not named here is refused.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain rest(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**", "/ns")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        GET, "/api/v1/search", "/api/v1/search/dialects", "/api/v1/documents/*")
                    .permitAll()
                    .requestMatchers(
                        GET,
                        "/api/v1/suggestions",
                        "/api/v1/trends",
                        "/api/v1/corrections",
                        "/api/v1/documents/*/similar")
                    .permitAll()
                    .requestMatchers(
                        GET, "/actuator/health", "/v3/api-docs", "/v3/api-docs/**", "/ns")
                    .permitAll()
                    .requestMatchers("/api/v1/accounts/**", "/api/v1/accounts", "/api/v1/audit")
                    .hasRole("ADMINISTRATOR")
                    .requestMatchers("/api/v1/rebuild/*", "/actuator/**")
                    .hasRole("ADMINISTRATOR")
                    .requestMatchers(
                        "/api/v1/sparql",
                        "/api/v1/graph/**",
                        "/api/v1/search/export",
                        "/api/v1/search/list")
                    .authenticated()
                    .requestMatchers("/api/v1/search/records/**", "/api/v1/search/batches/**")
                    .authenticated()
                    .requestMatchers(GET, "/api/v1/products", "/api/v1/products/**")
                    .authenticated()
                    .requestMatchers("/api/v1/novelty", "/api/v1/novelty/**")
                    .hasAnyRole("LIBRARIAN", "REVIEWER", "SIGNER", "CLIENT", "ADMINISTRATOR")
                    .anyRequest()
                    .hasAnyRole("LIBRARIAN", "ADMINISTRATOR"))
        .httpBasic(basic -> basic.authenticationEntryPoint((q, s, e) -> refuse(s, 401, "请先登录")))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint((q, s, e) -> refuse(s, 401, "请先登录"))
                    .accessDeniedHandler((q, s, e) -> refuse(s, 403, "当前账号没有此项权限")))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, Accounts accounts) throws Exception {
    SessionStamp stamp = new SessionStamp(accounts);
    return http.addFilterAfter(new StaleSessionFilter(stamp), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/", "/advanced", "/expert", "/documents/*")
                    .permitAll()
                    .requestMatchers(GET, "/suggestions", "/trends", "/trends/**")
                    .permitAll()
                    .requestMatchers(GET, "/documents/*/pages/*", "/documents/*/pages/*/image")
                    .permitAll()
                    .requestMatchers("/about", "/help", "/login", "/error")
                    .permitAll()
                    .requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/favicon.svg")
                    .permitAll()
                    .requestMatchers(GET, "/documents/*/original")
                    .hasAnyRole("LIBRARIAN", "ADMINISTRATOR")
                    .requestMatchers("/accounts", "/accounts/**", "/audit")
                    .hasRole("ADMINISTRATOR")
                    .requestMatchers("/runs", "/runs/**", "/quarantine", "/quarantine/**")
                    .hasAnyRole("LIBRARIAN", "ADMINISTRATOR")
                    .requestMatchers(
                        "/upload", "/sources", "/sources/**", "/vocabulary", "/vocabulary/**")
                    .hasAnyRole("LIBRARIAN", "ADMINISTRATOR")
                    .requestMatchers(GET, "/products", "/products/**")
                    .authenticated()
                    .requestMatchers("/products", "/products/**")
                    .hasAnyRole("LIBRARIAN", "ADMINISTRATOR")
                    .requestMatchers("/novelty", "/novelty/**")
                    .hasAnyRole("LIBRARIAN", "REVIEWER", "SIGNER", "CLIENT", "ADMINISTRATOR")
                    .requestMatchers("/topics/mine", "/topics/mine/**")
                    .authenticated()
                    .requestMatchers("/topics", "/topics/**")
                    .hasAnyRole("LIBRARIAN", "ADMINISTRATOR")
                    // The address is the key: links in mails, feeds for readers that sign in
                    // nowhere.
                    .requestMatchers("/sdi/d/*", "/sdi/unsubscribe/*")
                    .permitAll()
                    .requestMatchers(GET, "/sdi/feed/*")
                    .permitAll()
                    .requestMatchers("/graph", "/graph/**", "/export/*", "/me")
                    .authenticated()
                    .requestMatchers("/records", "/records/**", "/batches", "/batches/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .formLogin(
            form -> form.loginPage("/login").successHandler(new SignedInNote(stamp)).permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/"))
        // One click of a mail program (RFC 8058): no session, the token in the address is the
        // proof.
        .csrf(csrf -> csrf.ignoringRequestMatchers("/sdi/unsubscribe/*"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /** A problem document, and no WWW-Authenticate: a browser must not keep a password for REST. */
  private static void refuse(HttpServletResponse response, int status, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write("{\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail));
  }
}
