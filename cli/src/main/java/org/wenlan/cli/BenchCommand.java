package org.wenlan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs a benchmark in a process of its own. */
@Command(name = "bench", description = "运行基准测试，结果打印为表格（可写入 benchmarks/RESULTS.md）")
final class BenchCommand extends Verb {

  @Parameters(
      index = "0",
      paramLabel = "名称",
      description = "ingest 入库与各环节；search 检索时延；ner 命名实体识别质量")
  private String name = "";

  @Parameters(index = "1..*", paramLabel = "参数", description = "交给该基准测试的参数")
  private List<String> arguments = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path classPath = installation.home().resolve("benchmarks/target/classpath.txt");
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Installation.java(),
            "-Xmx4g",
            "-XX:+UseParallelGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-cp",
            installation.home().resolve("benchmarks/target/classes")
                + java.io.File.pathSeparator
                + Files.readString(classPath).strip(),
            "org.wenlan.benchmarks.Benchmarks",
            name));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(installation.home().toFile())
        .inheritIO()
        .start()
        .waitFor();
  }
}
