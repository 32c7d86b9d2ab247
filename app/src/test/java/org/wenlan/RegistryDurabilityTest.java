package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockPropertySource;

/** What the registry has committed is there after its process dies (docs/adr/0007). */
class RegistryDurabilityTest {

  private static final int ROWS = 500;

  @Test
  void rowsCommittedBeforeTheProcessDiesAreThereAfterIt(@TempDir Path data) throws Exception {
    String address = configuredAddress(data);

    int exitCode = runAndHalt(address);

    assertThat(exitCode).isEqualTo(Committing.HALTED);
    assertThat(rows(address)).isEqualTo(ROWS);
  }

  /** The address of the embedded registry as the application's own settings give it. */
  private static String configuredAddress(Path data) throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.forEach(source -> sources.remove(source.getName()));
    sources.addLast(new MockPropertySource().withProperty("wenlan.data", data.toString()));
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(sources::addLast);
    return environment.getRequiredProperty("spring.datasource.url");
  }

  private static int runAndHalt(String address) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Committing.class.getName(),
            address)
        .inheritIO()
        .start()
        .waitFor();
  }

  private static int rows(String address) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM committed")) {
      count.next();
      return count.getInt(1);
    }
  }

  /** Commits row by row, then dies without a goodbye. */
  static final class Committing {

    static final int HALTED = 137;

    private Committing() {}

    public static void main(String[] arguments) throws SQLException {
      try (Connection connection = DriverManager.getConnection(arguments[0]);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE committed (id INT PRIMARY KEY)");
        for (int row = 0; row < ROWS; row++) {
          statement.execute("INSERT INTO committed VALUES (" + row + ")");
        }
        Runtime.getRuntime().halt(HALTED);
      }
    }
  }
}
