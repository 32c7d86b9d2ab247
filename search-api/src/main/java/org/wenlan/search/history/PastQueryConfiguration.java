package org.wenlan.search.history;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.core.find.PastQueries;
import org.wenlan.core.find.Pronunciation;

/** Keeps past queries in the registry; the index beside it does without a database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PastQueryProperties.class)
class PastQueryConfiguration {

  @Bean
  PastQueries pastQueries(
      JdbcClient jdbc,
      Pronunciation pronunciation,
      PastQueryProperties settings,
      InstantSource clock) {
    return new JdbcPastQueries(jdbc, pronunciation, settings, clock);
  }
}
