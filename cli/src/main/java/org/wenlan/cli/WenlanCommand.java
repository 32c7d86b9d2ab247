package org.wenlan.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verbs of {@code ./wenlan}. */
@Command(
    name = "wenlan",
    description = "文澜：公共图书馆的智库参考与决策支持系统",
    synopsisHeading = "用法：",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n",
    footer = {
      "",
      "  test    构建并运行全部测试（由 wenlan 脚本执行）",
      "",
      "退出码：0 成功；1 未成功或有差异；2 命令写错；3 服务无法启动或连接。"
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      IngestCommand.class,
      SearchCommand.class,
      BriefCommand.class,
      BulletinCommand.class,
      NoveltyCommand.class,
      RebuildCommand.class,
      RerunCommand.class,
      VerifyCommand.class,
      BenchCommand.class
    },
    version = "文澜 0.1.0")
public final class WenlanCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法后退出")
  @SuppressWarnings("UnusedVariable") // picocli reads it by its annotation
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "显示版本后退出")
  @SuppressWarnings("UnusedVariable") // picocli reads it by its annotation
  private boolean version;

  private WenlanCommand(CommandSpec spec) {
    this.spec = spec;
  }

  /** For picocli, which fills in the specification. */
  WenlanCommand() {
    this(CommandSpec.create());
  }

  /** Runs one verb and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int exitCode = commandLine().execute(arguments);
    // The shell asks for the code; there is nothing left to run here.
    Runtime.getRuntime().exit(exitCode);
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new WenlanCommand());
    commandLine.getSubcommands().values().forEach(WenlanCommand::speakChinese);
    commandLine.setParameterExceptionHandler(
        (mistake, given) -> {
          CommandLine verb = mistake.getCommandLine();
          verb.getErr().println("命令写错：" + mistake.getMessage());
          verb.usage(verb.getErr());
          return verb.getCommandSpec().exitCodeOnInvalidInput();
        });
    commandLine.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          if (failure instanceof CommandFailure said) {
            line.getErr().println(said.getMessage());
            return said.exitCode();
          }
          throw failure;
        });
    return commandLine;
  }

  private static void speakChinese(CommandLine verb) {
    verb.getCommandSpec()
        .usageMessage()
        .synopsisHeading("用法：")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n");
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
  }
}
