package org.wenlan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Wenlan as one server process that owns its data folder. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WenlanApplication {

  /** Runs until stopped. */
  public static void main(String[] arguments) {
    SpringApplication.run(WenlanApplication.class, arguments);
  }
}
