package org.wenlan.ingest.container;

import java.io.IOException;
import org.wenlan.core.pipeline.RejectionReason;

/** A container none of whose members can be read, with the reason a librarian is told. */
final class Unreadable extends IOException {

  private static final long serialVersionUID = 1L;

  private final RejectionReason reason;
  private final String detail;

  Unreadable(RejectionReason reason, String detail) {
    super(detail);
    this.reason = reason;
    this.detail = detail;
  }

  static Unreadable encrypted() {
    return new Unreadable(RejectionReason.ENCRYPTED, "压缩包设有密码，连文件目录也无法读取，请解除密码后再次导入");
  }

  Opening.Broken opening() {
    return new Opening.Broken(reason, detail);
  }
}
