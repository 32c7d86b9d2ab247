package org.wenlan.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestService;

/**
 * Uploading files (上传). A script sends them one by one and shows how far each is; without it the
 * form sends them together.
 */
@Controller
class UploadPageController {

  private final IngestService ingest;

  UploadPageController(IngestService ingest) {
    this.ingest = ingest;
  }

  @GetMapping("/upload")
  String form(Model model) {
    return "upload";
  }

  @PostMapping("/upload")
  String upload(
      @RequestParam List<MultipartFile> files,
      @RequestParam(defaultValue = "false") boolean declared,
      RedirectAttributes flash) {
    if (!declared) {
      flash.addFlashAttribute("refusal", "请先声明所上传的文件不含国家秘密。");
      return "redirect:/upload";
    }
    List<Long> runs = new ArrayList<>();
    for (MultipartFile file : files) {
      String name = file.getOriginalFilename();
      if (name == null || name.isBlank()) {
        continue;
      }
      try (InputStream bytes = file.getInputStream()) {
        runs.add(ingest.upload(name, bytes).id());
      } catch (IngestRefusedException refusal) {
        flash.addFlashAttribute(
            "refusal",
            runs.isEmpty()
                ? refusal.getMessage()
                : "已接收 %d 个文件，其后中止：%s".formatted(runs.size(), refusal.getMessage()));
        return "redirect:/upload";
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read an upload", e);
      }
    }
    if (runs.isEmpty()) {
      flash.addFlashAttribute("refusal", "没有选择文件。");
      return "redirect:/upload";
    }
    if (runs.size() == 1) {
      return "redirect:/runs/" + runs.getFirst();
    }
    flash.addFlashAttribute("done", "已接收 %d 个文件，各成一批，正在入库。".formatted(runs.size()));
    return "redirect:/runs";
  }
}
