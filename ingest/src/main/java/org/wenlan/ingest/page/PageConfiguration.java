package org.wenlan.ingest.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.OriginalPages;

/** Pages of originals; the child process that draws them ends with the application. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  @Bean(destroyMethod = "close")
  OriginalPages originalPages(DocumentStore store) {
    return new DrawnPages(store);
  }
}
