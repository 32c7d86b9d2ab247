package org.wenlan.ingest.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.ingest.Source;

/** Looks at each page of a list, each time. */
final class WebListFetching implements Fetching {

  private static final int PROBLEMS_SHOWN = 5;

  private final PageVisit visit;

  WebListFetching(PageVisit visit) {
    this.visit = visit;
  }

  @Override
  public Outcome fetch(Source source, long run) throws InterruptedException {
    List<String> problems = new ArrayList<>();
    for (String address : source.addresses()) {
      URI page = URI.create(address);
      if (!visit.isDone(source, run, SpoolName.of(page))) {
        Optional<String> problem = visit.visit(source, run, page, "");
        problem.ifPresent(why -> problems.add(address + "：" + why));
      }
    }
    return outcome(problems, source.addresses().size());
  }

  /** Some pages that could not be had are a remark; all of them mean that the run failed. */
  static Outcome outcome(List<String> problems, int all) {
    if (problems.isEmpty()) {
      return Outcome.DONE;
    }
    String shown = String.join("；", problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size())));
    return new Outcome(problems.size() < all, "%d 个网址这次没有取到：%s".formatted(problems.size(), shown));
  }
}
