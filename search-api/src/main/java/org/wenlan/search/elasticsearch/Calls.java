package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.wenlan.core.pipeline.InfrastructureException;

/** Calls Elasticsearch and says in our words when it does not do its part. */
final class Calls {

  private Calls() {}

  interface Call<T> {
    T run() throws IOException;
  }

  /**
   * @throws InfrastructureException if the server is not reached, or refuses the request as a whole
   */
  static <T> T to(String doing, Call<T> call) {
    try {
      return call.run();
    } catch (ElasticsearchException e) {
      throw new InfrastructureException(
          "%s: Elasticsearch answered %d, %s".formatted(doing, e.status(), e.getMessage()), e);
    } catch (TransportException e) {
      throw new InfrastructureException(
          "%s: the answer of Elasticsearch cannot be read, status %d, %s"
              .formatted(doing, e.statusCode(), e.getMessage()),
          e);
    } catch (IOException | UncheckedIOException e) {
      throw new InfrastructureException(
          "%s: Elasticsearch is not reached, %s; is it running?".formatted(doing, e), e);
    }
  }
}
