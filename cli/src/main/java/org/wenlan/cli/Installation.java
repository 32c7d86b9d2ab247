package org.wenlan.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where this copy of Wenlan lies and where it keeps its data (安装位置).
 *
 * @param home folder of the {@code wenlan} script
 * @param data folder one server process owns
 */
record Installation(Path home, Path data) {

  /** As the {@code wenlan} script says in WENLAN_HOME and WENLAN_DATA. */
  static Installation fromEnvironment() {
    Path home =
        Path.of(Optional.ofNullable(System.getenv("WENLAN_HOME")).orElse("")).toAbsolutePath();
    String data = System.getenv("WENLAN_DATA");
    return new Installation(
        home, data == null ? home.resolve(".wenlan/data") : Path.of(data).toAbsolutePath());
  }

  /** Where the running server says how to reach it; readable by the owner only. */
  Path serverFile() {
    return data.resolve("server.json");
  }

  /** TrueType fonts for PDFs, prepared by the {@code wenlan} script; may be missing. */
  Path fonts() {
    String fonts = System.getenv("WENLAN_FONTS");
    return fonts == null ? home.resolve(".wenlan/fonts") : Path.of(fonts).toAbsolutePath();
  }

  /** What the server prints. */
  Path serverLog() {
    return data.resolve("logs/server.log");
  }

  /** Class path of the server. */
  String serverClassPath() throws IOException {
    return home.resolve("app/target/classes")
        + File.pathSeparator
        + Files.readString(home.resolve("app/target/classpath.txt")).strip();
  }

  /** The java of the JDK that runs this command line. */
  static String java() {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  }
}
