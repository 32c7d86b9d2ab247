package org.wenlan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Runs a benchmark in a process of its own. */
@Command(
    name = "bench",
    description = "运行基准测试，打印表格（见 benchmarks/RESULTS.md）；其余选项交给该基准测试，如 --texts 200")
final class BenchCommand extends Verb {

  @Parameters(
      index = "0",
      paramLabel = "名称",
      description =
          "ingest 入库与各环节；catalogue 目录记录；search 检索时延；start 启动与内存；files 真实文件的结局；ner 命名实体识别质量；"
              + "annotate 标注速度；relevance 检索质量；scale 百万段的写入与时延；"
              + "soak 入库途中随机杀死进程")
  private String name = "";

  /** Options of the benchmark itself; this command does not know them. */
  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path classPath = installation.home().resolve("benchmarks/target/classpath.txt");
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Installation.java(),
            // CoreNLP's default pipeline stands beside our models: in 4 GB it hardly got on.
            "-Xmx8g",
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
