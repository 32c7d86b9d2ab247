package org.wenlan.portal.web;

import org.springframework.http.HttpStatus;

/**
 * What is said of a status, to people: what happened and what to do, nothing of the inside.
 *
 * @param title heading of the page
 * @param advice what to do
 */
record ErrorWords(String title, String advice) {

  static ErrorWords of(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> new ErrorWords("请求有误", "地址或填写的内容不对，请检查后再试。");
      case FORBIDDEN ->
          new ErrorWords("不能打开", "没有这个页面，或者当前账号没有此项权限。如果刚才提交了表单：页面停留过久会失效，请回到原页刷新后再提交。");
      case NOT_FOUND -> new ErrorWords("没有找到", "没有这个页面。请检查地址，或从上方的导航进入。");
      case METHOD_NOT_ALLOWED -> new ErrorWords("不能这样打开", "这个地址不接受这种请求，请从上方的导航进入相应页面。");
      case CONTENT_TOO_LARGE -> new ErrorWords("文件过大", "每个文件不超过 200 MB，请分开上传。");
      default ->
          status.is4xxClientError()
              ? new ErrorWords("请求有误", "请回到上一页，检查后再试。")
              : new ErrorWords("系统出错", "这一步没有完成，错误已记入日志。请稍后再试；仍不成功时，请把时间和所做操作告诉管理员。");
    };
  }
}
