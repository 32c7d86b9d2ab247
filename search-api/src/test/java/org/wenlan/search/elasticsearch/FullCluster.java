package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.IndexStates;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.search.SearchProperties;
import org.wenlan.testkit.FindingAids;
import org.wenlan.testkit.HashingEmbedder;
import org.wenlan.testkit.SharedData;

/**
 * The node of the tests as a library's cluster would be set up: an index of three shards with a
 * replica each, reached by an account that has the rights {@code docs/operations.md} asks for and
 * no other. The replicas have no node to lie on, so what is tested is that nothing waits for them.
 */
final class FullCluster {

  private static final String USER = "wenlan";
  private static final String PASSWORD = "only-for-the-tests-of-one-run";

  /** The password by bcrypt, cost 4, as the file realm keeps it. */
  private static final String HASH = "$2a$04$ulN56RScnCtIZ5zqq7p7Yek8l0XBj81zPxVWpmqnf/fjyAumfbvHa";

  private static final Pattern ROLE =
      Pattern.compile("PUT _security/role/wenlan\n(?<role>\\{.*?\n\\})", Pattern.DOTALL);

  private static final SearchProperties PROPERTIES =
      new SearchProperties("wenlan-full", 0.1, 0.5, 3, DataSize.ofKilobytes(200));

  static final ElasticsearchClient CLIENT =
      SearchConfiguration.client(TestNode.signedIn(TestNode.NODE.start(), USER, PASSWORD));

  private static final IndexLayout LAYOUT =
      new IndexLayout(CLIENT, PROPERTIES.index(), PROPERTIES.shards());

  private FullCluster() {}

  static DocumentIndex emptyIndex() {
    DocumentIndex index = SearchConfiguration.index(CLIENT, LAYOUT, PROPERTIES);
    index.clear();
    try {
      TestNode.CLIENT
          .indices()
          .putSettings(
              p ->
                  p.index(LAYOUT.alias())
                      .settings(s -> s.autoExpandReplicas("false").numberOfReplicas("1")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index;
  }

  static DocumentSearch search() {
    return SearchConfiguration.search(
        CLIENT, LAYOUT, new HashingEmbedder(), PROPERTIES, PhraseTables.NONE);
  }

  static IndexStates states() {
    return new ElasticsearchIndexStates(CLIENT, LAYOUT);
  }

  static FindingAids aids() {
    return TestNode.aids(CLIENT, LAYOUT);
  }

  /** Makes the account, in the files the node reads at its start. */
  static void addUserTo(Path config) throws IOException {
    String page = Files.readString(SharedData.repository().resolve("docs/operations.md"));
    Matcher role = ROLE.matcher(page);
    if (!role.find()) {
      throw new IllegalStateException("docs/operations.md names no rights");
    }
    String rights =
        role.group("role").replace("wenlan-documents", PROPERTIES.index()).replaceAll("\\s+", " ");
    Files.createDirectories(config);
    Files.writeString(config.resolve("roles.yml"), "wenlan: " + rights + "\n");
    Files.writeString(config.resolve("users"), USER + ":" + HASH + "\n");
    Files.writeString(config.resolve("users_roles"), "wenlan:" + USER + "\n");
  }
}
