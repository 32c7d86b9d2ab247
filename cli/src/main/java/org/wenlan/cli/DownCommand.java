package org.wenlan.cli;

import picocli.CommandLine.Command;

/** Stops the server. */
@Command(name = "down", description = "停止服务；未处理完的文件留待下次启动后继续")
final class DownCommand extends Verb {

  @Override
  public Integer call() {
    out().println(server.stop() ? "服务已停止。" : "服务没有在运行。");
    return 0;
  }
}
