package org.wenlan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the verbs share: where things lie, how to print, how to reach the server. */
@Command
abstract sealed class Verb implements Callable<Integer>
    permits DemoCommand,
        UpCommand,
        DownCommand,
        StatusCommand,
        IngestCommand,
        SearchCommand,
        ProductVerb,
        RebuildCommand,
        RerunCommand,
        VerifyCommand,
        BenchCommand {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法后退出")
  @SuppressWarnings("UnusedVariable") // picocli reads it by its annotation
  private boolean help;

  final Installation installation = Installation.fromEnvironment();
  final Server server = new Server(installation);

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** The running server; starts one if need be, and says so. */
  final Server.Running connected() {
    var running = server.running();
    if (running.isPresent()) {
      return running.get();
    }
    err().println("服务没有运行，正在启动……");
    Server.Running started = server.runningOrStarted(List.of());
    err().println("服务已在后台运行：" + started.uri() + "（wenlan down 停止）");
    return started;
  }
}
