package org.wenlan.search.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.testkit.SharedData;

/** An account with the rights {@code docs/operations.md} asks for on one index, and no other. */
final class ClusterAccount {

  static final String INDEX = "wenlan-full";
  static final String USER = "wenlan";
  static final String PASSWORD = "only-for-the-tests-of-one-run";

  /** The password by bcrypt, cost 4, as the file realm keeps it. */
  private static final String HASH = "$2a$04$ulN56RScnCtIZ5zqq7p7Yek8l0XBj81zPxVWpmqnf/fjyAumfbvHa";

  private static final Pattern ROLE =
      Pattern.compile("PUT _security/role/wenlan\n(?<role>\\{.*?\n\\})", Pattern.DOTALL);

  private ClusterAccount() {}

  /** Makes the account, in the files the node reads at its start. */
  static void addTo(Path config) throws IOException {
    String page = Files.readString(SharedData.repository().resolve("docs/operations.md"));
    Matcher role = ROLE.matcher(page);
    if (!role.find()) {
      throw new IllegalStateException("docs/operations.md names no rights");
    }
    String rights = role.group("role").replace("wenlan-documents", INDEX).replaceAll("\\s+", " ");
    Files.createDirectories(config);
    Files.writeString(config.resolve("roles.yml"), "wenlan: " + rights + "\n");
    Files.writeString(config.resolve("users"), USER + ":" + HASH + "\n");
    Files.writeString(config.resolve("users_roles"), "wenlan:" + USER + "\n");
  }
}
