package org.wenlan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes folders and files in. */
@Command(name = "ingest", description = "导入文件夹（含子文件夹）或单个文件（如 MARC 数据、题录导出文件）；中断后再次运行同一命令即接着做")
final class IngestCommand extends Verb {

  @Parameters(arity = "1..*", paramLabel = "文件夹或文件", description = "要导入的文件夹或文件")
  private List<Path> folders = List.of();

  @Option(
      names = "--catalogue",
      description = "目录模式：普通文件只著录题名、机关、文号、日期，不识别名称，不算向量，快数十倍；以后用 wenlan rerun 补做")
  private boolean catalogue;

  @Override
  public Integer call() {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder) && !Files.isRegularFile(folder)) {
        throw new CommandFailure(CommandFailure.FAILED, "不是文件夹或文件：" + folder);
      }
    }
    RunWatch watch = new RunWatch(connected().rest(), out());
    boolean complete = true;
    for (Path folder : folders) {
      complete &= watch.ingest(folder, catalogue).path("state").asString("").equals("COMPLETED");
    }
    return complete ? 0 : CommandFailure.FAILED;
  }
}
