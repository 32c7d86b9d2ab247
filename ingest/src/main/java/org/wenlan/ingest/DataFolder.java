package org.wenlan.ingest;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder one server process owns.
 *
 * @param data where originals and annotations are kept ({@code documents}), uploads wait ({@code
 *     incoming}) and so do members of containers ({@code members}); default {@code data} below the
 *     working folder. Moving it with everything in it is safe while the server is down
 */
@ConfigurationProperties("wenlan")
public record DataFolder(@DefaultValue("data") Path data) {

  /** Originals and annotations. */
  public Path documents() {
    return data.resolve("documents");
  }

  /** Members of containers, taken out and not yet worked on. */
  public Path members() {
    return data.resolve("members");
  }

  /** Uploaded files whose run is not over. */
  public Path incoming() {
    return data.resolve("incoming");
  }

  /** What was fetched from sources and not yet taken in. */
  public Path sources() {
    return data.resolve("sources");
  }
}
